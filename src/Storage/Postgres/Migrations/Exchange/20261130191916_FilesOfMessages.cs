using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Exchange
{
    /// <inheritdoc />
    public partial class FilesOfMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "asked",
                table: "exchange_received_file",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "came_again",
                table: "exchange_received_file",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "again",
                table: "exchange_file_delivery",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "called_back",
                table: "exchange_file_delivery",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "message",
                table: "exchange_file_delivery",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exchange_coming_bundle",
                columns: table => new
                {
                    partner = table.Column<string>(type: "text", nullable: false),
                    bundle = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    owner_class = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    owner_gone = table.Column<bool>(type: "boolean", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    refused = table.Column<bool>(type: "boolean", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_coming_bundle", x => new { x.partner, x.bundle });
                });

            migrationBuilder.CreateTable(
                name: "exchange_sent_bundle",
                columns: table => new
                {
                    bundle = table.Column<string>(type: "text", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    owner_class = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    owner_gone = table.Column<bool>(type: "boolean", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_sent_bundle", x => x.bundle);
                });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_coming_bundle_owner_class_owner",
                table: "exchange_coming_bundle",
                columns: new[] { "owner_class", "owner" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_coming_bundle_owner_gone",
                table: "exchange_coming_bundle",
                column: "owner_gone");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_coming_bundle_subject",
                table: "exchange_coming_bundle",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_sent_bundle_owner_class_owner",
                table: "exchange_sent_bundle",
                columns: new[] { "owner_class", "owner" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_sent_bundle_owner_gone",
                table: "exchange_sent_bundle",
                column: "owner_gone");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_sent_bundle_partner",
                table: "exchange_sent_bundle",
                column: "partner");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exchange_coming_bundle");

            migrationBuilder.DropTable(
                name: "exchange_sent_bundle");

            migrationBuilder.DropColumn(
                name: "asked",
                table: "exchange_received_file");

            migrationBuilder.DropColumn(
                name: "came_again",
                table: "exchange_received_file");

            migrationBuilder.DropColumn(
                name: "again",
                table: "exchange_file_delivery");

            migrationBuilder.DropColumn(
                name: "called_back",
                table: "exchange_file_delivery");

            migrationBuilder.DropColumn(
                name: "message",
                table: "exchange_file_delivery");
        }
    }
}
