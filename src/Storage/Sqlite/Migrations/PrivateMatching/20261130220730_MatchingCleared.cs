using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.PrivateMatching
{
    /// <inheritdoc />
    public partial class MatchingCleared : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "cleared",
                table: "matching_own_set",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ended",
                table: "matching_own_set",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "retired",
                table: "matching_own_set",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seed",
                table: "matching_own_set",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_matching_own_set_ended",
                table: "matching_own_set",
                column: "ended");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_matching_own_set_ended",
                table: "matching_own_set");

            migrationBuilder.DropColumn(
                name: "cleared",
                table: "matching_own_set");

            migrationBuilder.DropColumn(
                name: "ended",
                table: "matching_own_set");

            migrationBuilder.DropColumn(
                name: "retired",
                table: "matching_own_set");

            migrationBuilder.DropColumn(
                name: "seed",
                table: "matching_own_set");
        }
    }
}
