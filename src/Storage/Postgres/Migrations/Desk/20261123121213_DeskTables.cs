using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Desk
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
                    kind = table.Column<string>(type: "text", nullable: false),
                    duty = table.Column<string>(type: "text", nullable: true),
                    person = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_rule", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "desk_view",
                columns: table => new
                {
                    person = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_view", x => new { x.person, x.name });
                });

            migrationBuilder.CreateTable(
                name: "desk_work",
                columns: table => new
                {
                    work = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    rank = table.Column<long>(type: "bigint", nullable: false),
                    permission = table.Column<string>(type: "text", nullable: false),
                    put_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: true),
                    handed_by = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false)
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
