using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Journal
{
    /// <inheritdoc />
    public partial class Holds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "journal_hold",
                columns: table => new
                {
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_hold", x => new { x.@class, x.subject });
                });

            migrationBuilder.CreateIndex(
                name: "ix_journal_reply_key",
                table: "journal_reply",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_journal_process_key",
                table: "journal_process",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_journal_outbox_key",
                table: "journal_outbox",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_process",
                table: "journal_entry",
                column: "process");

            migrationBuilder.CreateIndex(
                name: "ix_journal_blob_key",
                table: "journal_blob",
                column: "key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "journal_hold");

            migrationBuilder.DropIndex(
                name: "ix_journal_reply_key",
                table: "journal_reply");

            migrationBuilder.DropIndex(
                name: "ix_journal_process_key",
                table: "journal_process");

            migrationBuilder.DropIndex(
                name: "ix_journal_outbox_key",
                table: "journal_outbox");

            migrationBuilder.DropIndex(
                name: "ix_journal_entry_process",
                table: "journal_entry");

            migrationBuilder.DropIndex(
                name: "ix_journal_blob_key",
                table: "journal_blob");
        }
    }
}
