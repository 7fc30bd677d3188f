using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Exchange
{
    /// <inheritdoc />
    public partial class Consents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "exchange_recall_out",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "onward",
                table: "exchange_recall_out",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "receipts",
                table: "exchange_recall_out",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "followed",
                table: "exchange_recall_in",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "exchange_consent",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    incoming = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    answer_subject = table.Column<string>(type: "TEXT", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_consent", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_recall_out_cause",
                table: "exchange_recall_out",
                column: "cause");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_consent_answer_subject",
                table: "exchange_consent",
                column: "answer_subject");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_consent_release",
                table: "exchange_consent",
                column: "release");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_consent_subject",
                table: "exchange_consent",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exchange_consent");

            migrationBuilder.DropIndex(
                name: "ix_exchange_recall_out_cause",
                table: "exchange_recall_out");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "exchange_recall_out");

            migrationBuilder.DropColumn(
                name: "onward",
                table: "exchange_recall_out");

            migrationBuilder.DropColumn(
                name: "receipts",
                table: "exchange_recall_out");

            migrationBuilder.DropColumn(
                name: "followed",
                table: "exchange_recall_in");
        }
    }
}
