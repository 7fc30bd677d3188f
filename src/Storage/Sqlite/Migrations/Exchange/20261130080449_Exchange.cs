using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Exchange
{
    /// <inheritdoc />
    public partial class Exchange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exchange_card",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    keys = table.Column<int>(type: "INTEGER", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_card", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_dependence",
                columns: table => new
                {
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_dependence", x => new { x.record, x.@case });
                });

            migrationBuilder.CreateTable(
                name: "exchange_group",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_incoming",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_incoming", x => new { x.partner, x.number });
                });

            migrationBuilder.CreateTable(
                name: "exchange_kept",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    box = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_kept", x => new { x.partner, x.number });
                });

            migrationBuilder.CreateTable(
                name: "exchange_outgoing",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    queued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    keys = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    box = table.Column<string>(type: "TEXT", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_outgoing", x => new { x.partner, x.number });
                });

            migrationBuilder.CreateTable(
                name: "exchange_partner",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_recall_in",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    recall = table.Column<string>(type: "TEXT", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    deed = table.Column<int>(type: "INTEGER", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_recall_in", x => new { x.partner, x.recall });
                });

            migrationBuilder.CreateTable(
                name: "exchange_recall_out",
                columns: table => new
                {
                    recall = table.Column<string>(type: "TEXT", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    sort = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    overdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    deed = table.Column<int>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_recall_out", x => new { x.recall, x.partner });
                });

            migrationBuilder.CreateTable(
                name: "exchange_received",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_received", x => new { x.partner, x.release });
                });

            migrationBuilder.CreateTable(
                name: "exchange_release",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_release", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_stream",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    next_out = table.Column<long>(type: "INTEGER", nullable: false),
                    next_in = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_stream", x => x.partner);
                });

            migrationBuilder.CreateTable(
                name: "exchange_tried",
                columns: table => new
                {
                    message = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_tried", x => x.message);
                });

            migrationBuilder.CreateTable(
                name: "exchange_turned_away",
                columns: table => new
                {
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    claimed = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_turned_away", x => x.entry);
                });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_dependence_case",
                table: "exchange_dependence",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_outgoing_about",
                table: "exchange_outgoing",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_outgoing_message",
                table: "exchange_outgoing",
                column: "message");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_outgoing_partner_state_number",
                table: "exchange_outgoing",
                columns: new[] { "partner", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_recall_in_deed",
                table: "exchange_recall_in",
                column: "deed");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_recall_in_partner_release",
                table: "exchange_recall_in",
                columns: new[] { "partner", "release" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_recall_out_overdue_due",
                table: "exchange_recall_out",
                columns: new[] { "overdue", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_recall_out_release",
                table: "exchange_recall_out",
                column: "release");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_received_at",
                table: "exchange_received",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_received_subject",
                table: "exchange_received",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_release_changed_at_id",
                table: "exchange_release",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_release_record",
                table: "exchange_release",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_turned_away_at",
                table: "exchange_turned_away",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exchange_card");

            migrationBuilder.DropTable(
                name: "exchange_dependence");

            migrationBuilder.DropTable(
                name: "exchange_group");

            migrationBuilder.DropTable(
                name: "exchange_incoming");

            migrationBuilder.DropTable(
                name: "exchange_kept");

            migrationBuilder.DropTable(
                name: "exchange_outgoing");

            migrationBuilder.DropTable(
                name: "exchange_partner");

            migrationBuilder.DropTable(
                name: "exchange_recall_in");

            migrationBuilder.DropTable(
                name: "exchange_recall_out");

            migrationBuilder.DropTable(
                name: "exchange_received");

            migrationBuilder.DropTable(
                name: "exchange_release");

            migrationBuilder.DropTable(
                name: "exchange_stream");

            migrationBuilder.DropTable(
                name: "exchange_tried");

            migrationBuilder.DropTable(
                name: "exchange_turned_away");
        }
    }
}
