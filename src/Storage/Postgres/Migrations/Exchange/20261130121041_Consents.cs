using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Exchange
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "onward",
                table: "exchange_recall_out",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "receipts",
                table: "exchange_recall_out",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "followed",
                table: "exchange_recall_in",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "exchange_consent",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false),
                    release = table.Column<string>(type: "text", nullable: false),
                    incoming = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    answer_subject = table.Column<string>(type: "text", nullable: true),
                    json = table.Column<string>(type: "text", nullable: false)
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
