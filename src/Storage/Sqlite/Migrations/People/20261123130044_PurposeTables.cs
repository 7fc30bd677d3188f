using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.People
{
    /// <inheritdoc />
    public partial class PurposeTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_read",
                columns: table => new
                {
                    task = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    hour = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_read", x => new { x.task, x.kind, x.hour });
                });

            migrationBuilder.CreateTable(
                name: "people_task",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_task", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_read_person",
                table: "people_read",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_people_task_person",
                table: "people_task",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_people_task_purpose_begun_at",
                table: "people_task",
                columns: new[] { "purpose", "begun_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_read");

            migrationBuilder.DropTable(
                name: "people_task");
        }
    }
}
