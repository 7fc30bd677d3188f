using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Journal
{
    /// <inheritdoc />
    public partial class JournalTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "journal_blob",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    file = table.Column<byte[]>(type: "BLOB", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    handling = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_blob", x => new { x.hash, x.key });
                });

            migrationBuilder.CreateTable(
                name: "journal_entry",
                columns: table => new
                {
                    arrival = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    process = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    handling = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    commitment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entry", x => x.arrival);
                });

            migrationBuilder.CreateTable(
                name: "journal_handling",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    marking = table.Column<string>(type: "TEXT", nullable: false),
                    tlp = table.Column<int>(type: "INTEGER", nullable: false),
                    originator = table.Column<string>(type: "TEXT", nullable: false),
                    permitted_use = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    retain_until = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_handling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_key",
                columns: table => new
                {
                    slot = table.Column<long>(type: "INTEGER", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    erased_by = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_key", x => x.slot);
                });

            migrationBuilder.CreateTable(
                name: "journal_meta",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_meta", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "journal_outbox",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<long>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_fault = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_outbox", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal_process",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    commitment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_process", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_reply",
                columns: table => new
                {
                    door = table.Column<string>(type: "TEXT", nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", nullable: false),
                    body_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keep_until = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_reply", x => new { x.door, x.idempotency_key });
                });

            migrationBuilder.CreateTable(
                name: "journal_subscription",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_subscription", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "journal_handling_caveat",
                columns: table => new
                {
                    handling = table.Column<int>(type: "INTEGER", nullable: false),
                    caveat = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_handling_caveat", x => new { x.handling, x.caveat });
                    table.ForeignKey(
                        name: "fk_journal_handling_caveat_journal_handling_handling",
                        column: x => x.handling,
                        principalTable: "journal_handling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "journal_handling_recipient",
                columns: table => new
                {
                    handling = table.Column<int>(type: "INTEGER", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_handling_recipient", x => new { x.handling, x.recipient });
                    table.ForeignKey(
                        name: "fk_journal_handling_recipient_journal_handling_handling",
                        column: x => x.handling,
                        principalTable: "journal_handling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_arrival",
                table: "journal_entry",
                column: "arrival",
                filter: "position IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_id",
                table: "journal_entry",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_key",
                table: "journal_entry",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_position",
                table: "journal_entry",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_stream_arrival",
                table: "journal_entry",
                columns: new[] { "stream", "arrival" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_handling_digest",
                table: "journal_handling",
                column: "digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_key_subject_class",
                table: "journal_key",
                columns: new[] { "subject", "class" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_outbox_channel_idempotency_key",
                table: "journal_outbox",
                columns: new[] { "channel", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_outbox_not_before",
                table: "journal_outbox",
                column: "not_before",
                filter: "delivered_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "journal_blob");

            migrationBuilder.DropTable(
                name: "journal_entry");

            migrationBuilder.DropTable(
                name: "journal_handling_caveat");

            migrationBuilder.DropTable(
                name: "journal_handling_recipient");

            migrationBuilder.DropTable(
                name: "journal_key");

            migrationBuilder.DropTable(
                name: "journal_meta");

            migrationBuilder.DropTable(
                name: "journal_outbox");

            migrationBuilder.DropTable(
                name: "journal_process");

            migrationBuilder.DropTable(
                name: "journal_reply");

            migrationBuilder.DropTable(
                name: "journal_subscription");

            migrationBuilder.DropTable(
                name: "journal_handling");
        }
    }
}
