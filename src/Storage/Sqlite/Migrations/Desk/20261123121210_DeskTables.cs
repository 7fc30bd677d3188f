using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Desk
{
    /// <inheritdoc />
    public partial class DeskTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "desk_rule",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", nullable: true),
                    person = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_rule", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "desk_view",
                columns: table => new
                {
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_view", x => new { x.person, x.name });
                });

            migrationBuilder.CreateTable(
                name: "desk_work",
                columns: table => new
                {
                    work = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    rank = table.Column<long>(type: "INTEGER", nullable: false),
                    permission = table.Column<string>(type: "TEXT", nullable: false),
                    put_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: true),
                    handed_by = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_work", x => x.work);
                });

            migrationBuilder.CreateIndex(
                name: "ix_desk_work_class_subject",
                table: "desk_work",
                columns: new[] { "class", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_desk_work_due_work",
                table: "desk_work",
                columns: new[] { "due", "work" });

            migrationBuilder.CreateIndex(
                name: "ix_desk_work_holder",
                table: "desk_work",
                column: "holder");

            migrationBuilder.CreateIndex(
                name: "ix_desk_work_put_at_work",
                table: "desk_work",
                columns: new[] { "put_at", "work" });

            migrationBuilder.CreateIndex(
                name: "ix_desk_work_rank_work",
                table: "desk_work",
                columns: new[] { "rank", "work" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desk_rule");

            migrationBuilder.DropTable(
                name: "desk_view");

            migrationBuilder.DropTable(
                name: "desk_work");
        }
    }
}
