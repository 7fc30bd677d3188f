using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Exchange
{
    /// <inheritdoc />
    public partial class FollowedRecalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_exchange_recall_in_followed",
                table: "exchange_recall_in",
                column: "followed");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_exchange_recall_in_followed",
                table: "exchange_recall_in");
        }
    }
}
