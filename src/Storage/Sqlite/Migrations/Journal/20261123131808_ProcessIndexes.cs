using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Journal
{
    /// <inheritdoc />
    public partial class ProcessIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_journal_process_actor_at",
                table: "journal_process",
                columns: new[] { "actor", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_process_at",
                table: "journal_process",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_journal_process_type_at",
                table: "journal_process",
                columns: new[] { "type", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_journal_process_actor_at",
                table: "journal_process");

            migrationBuilder.DropIndex(
                name: "ix_journal_process_at",
                table: "journal_process");

            migrationBuilder.DropIndex(
                name: "ix_journal_process_type_at",
                table: "journal_process");
        }
    }
}
