using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.PrivateMatching
{
    /// <inheritdoc />
    public partial class PrivateMatching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "matching_asked",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    cost = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_asked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_canary",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    ours = table.Column<bool>(type: "boolean", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_canary", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_concern",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_concern", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_opening",
                columns: table => new
                {
                    partner = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_opening", x => new { x.partner, x.purpose });
                });

            migrationBuilder.CreateTable(
                name: "matching_own_set",
                columns: table => new
                {
                    partner = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_own_set", x => new { x.partner, x.purpose, x.number });
                });

            migrationBuilder.CreateTable(
                name: "matching_question",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    came = table.Column<bool>(type: "boolean", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: true),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_their_set",
                columns: table => new
                {
                    partner = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_their_set", x => new { x.partner, x.purpose, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ix_matching_asked_partner_purpose_at",
                table: "matching_asked",
                columns: new[] { "partner", "purpose", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_matching_asked_state_at",
                table: "matching_asked",
                columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_matching_canary_partner_purpose",
                table: "matching_canary",
                columns: new[] { "partner", "purpose" });

            migrationBuilder.CreateIndex(
                name: "ix_matching_question_came",
                table: "matching_question",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_matching_question_due",
                table: "matching_question",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_matching_question_record",
                table: "matching_question",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_matching_question_state_at_id",
                table: "matching_question",
                columns: new[] { "state", "at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "matching_asked");

            migrationBuilder.DropTable(
                name: "matching_canary");

            migrationBuilder.DropTable(
                name: "matching_concern");

            migrationBuilder.DropTable(
                name: "matching_opening");

            migrationBuilder.DropTable(
                name: "matching_own_set");

            migrationBuilder.DropTable(
                name: "matching_question");

            migrationBuilder.DropTable(
                name: "matching_their_set");
        }
    }
}
