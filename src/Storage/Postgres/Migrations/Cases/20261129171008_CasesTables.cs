using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Cases
{
    /// <inheritdoc />
    public partial class CasesTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_case",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_note",
                columns: table => new
                {
                    note = table.Column<string>(type: "text", nullable: false),
                    @case = table.Column<string>(name: "case", type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_note", x => x.note);
                });

            migrationBuilder.CreateTable(
                name: "cases_person",
                columns: table => new
                {
                    @case = table.Column<string>(name: "case", type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_person", x => new { x.@case, x.person });
                });

            migrationBuilder.CreateTable(
                name: "cases_record",
                columns: table => new
                {
                    @case = table.Column<string>(name: "case", type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_record", x => new { x.@case, x.kind, x.record });
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_case_changed_at_id",
                table: "cases_case",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_case_status_changed_at_id",
                table: "cases_case",
                columns: new[] { "status", "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_note_case_number",
                table: "cases_note",
                columns: new[] { "case", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_person_person",
                table: "cases_person",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_cases_record_kind_record",
                table: "cases_record",
                columns: new[] { "kind", "record" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_case");

            migrationBuilder.DropTable(
                name: "cases_note");

            migrationBuilder.DropTable(
                name: "cases_person");

            migrationBuilder.DropTable(
                name: "cases_record");
        }
    }
}
