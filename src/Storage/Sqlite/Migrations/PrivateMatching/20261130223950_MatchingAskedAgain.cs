using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.PrivateMatching
{
    /// <inheritdoc />
    public partial class MatchingAskedAgain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "again",
                table: "matching_question",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "kept",
                table: "matching_question",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_matching_question_again",
                table: "matching_question",
                column: "again");

            migrationBuilder.CreateIndex(
                name: "ix_matching_question_kept",
                table: "matching_question",
                column: "kept");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_matching_question_again",
                table: "matching_question");

            migrationBuilder.DropIndex(
                name: "ix_matching_question_kept",
                table: "matching_question");

            migrationBuilder.DropColumn(
                name: "again",
                table: "matching_question");

            migrationBuilder.DropColumn(
                name: "kept",
                table: "matching_question");
        }
    }
}
