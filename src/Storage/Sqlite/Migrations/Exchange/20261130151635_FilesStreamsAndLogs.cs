using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Exchange
{
    /// <inheritdoc />
    public partial class FilesStreamsAndLogs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exchange_card_ending",
                columns: table => new
                {
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_card_ending", x => x.authority);
                });

            migrationBuilder.CreateTable(
                name: "exchange_file",
                columns: table => new
                {
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    stripped = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_file", x => new { x.release, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "exchange_file_delivery",
                columns: table => new
                {
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    parts = table.Column<int>(type: "INTEGER", nullable: false),
                    queued = table.Column<int>(type: "INTEGER", nullable: false),
                    open = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_file_delivery", x => new { x.release, x.partner });
                });

            migrationBuilder.CreateTable(
                name: "exchange_file_part",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_file_part", x => new { x.partner, x.release, x.sha256, x.number });
                });

            migrationBuilder.CreateTable(
                name: "exchange_received_file",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_received_file", x => new { x.partner, x.release, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "exchange_shown_log",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    shown_at = table.Column<long>(type: "INTEGER", nullable: false),
                    shown = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    cosigned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    checkpoint = table.Column<string>(type: "TEXT", nullable: true),
                    refused = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_shown_log", x => new { x.partner, x.origin });
                });

            migrationBuilder.CreateTable(
                name: "exchange_stream_start",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_stream_start", x => new { x.partner, x.place });
                });

            migrationBuilder.CreateTable(
                name: "exchange_stream_trouble",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    incoming = table.Column<bool>(type: "INTEGER", nullable: false),
                    here = table.Column<long>(type: "INTEGER", nullable: false),
                    there = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_stream_trouble", x => new { x.partner, x.incoming });
                });

            migrationBuilder.CreateTable(
                name: "exchange_witness_request",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_witness_request", x => new { x.partner, x.message });
                });

            migrationBuilder.CreateTable(
                name: "exchange_witnessed_log",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    checkpoint = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    offending = table.Column<string>(type: "TEXT", nullable: true),
                    contradicted = table.Column<string>(type: "TEXT", nullable: true),
                    shrunk = table.Column<bool>(type: "INTEGER", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_witnessed_log", x => new { x.partner, x.origin });
                });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_incoming_partner_about",
                table: "exchange_incoming",
                columns: new[] { "partner", "about" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_incoming_partner_kind_at",
                table: "exchange_incoming",
                columns: new[] { "partner", "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_incoming_partner_message",
                table: "exchange_incoming",
                columns: new[] { "partner", "message" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_file_at",
                table: "exchange_file",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_file_delivery_open_partner",
                table: "exchange_file_delivery",
                columns: new[] { "open", "partner" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_file_part_subject",
                table: "exchange_file_part",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_received_file_subject",
                table: "exchange_received_file",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_witness_request_at",
                table: "exchange_witness_request",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exchange_card_ending");

            migrationBuilder.DropTable(
                name: "exchange_file");

            migrationBuilder.DropTable(
                name: "exchange_file_delivery");

            migrationBuilder.DropTable(
                name: "exchange_file_part");

            migrationBuilder.DropTable(
                name: "exchange_received_file");

            migrationBuilder.DropTable(
                name: "exchange_shown_log");

            migrationBuilder.DropTable(
                name: "exchange_stream_start");

            migrationBuilder.DropTable(
                name: "exchange_stream_trouble");

            migrationBuilder.DropTable(
                name: "exchange_witness_request");

            migrationBuilder.DropTable(
                name: "exchange_witnessed_log");

            migrationBuilder.DropIndex(
                name: "ix_exchange_incoming_partner_about",
                table: "exchange_incoming");

            migrationBuilder.DropIndex(
                name: "ix_exchange_incoming_partner_kind_at",
                table: "exchange_incoming");

            migrationBuilder.DropIndex(
                name: "ix_exchange_incoming_partner_message",
                table: "exchange_incoming");
        }
    }
}
