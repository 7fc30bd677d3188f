using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.JointCases
{
    /// <inheritdoc />
    public partial class JointCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "joint_alarm",
                columns: table => new
                {
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_alarm", x => new { x.@case, x.author, x.number });
                });

            migrationBuilder.CreateTable(
                name: "joint_case",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "joint_exit",
                columns: table => new
                {
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    member = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    releases = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_exit", x => new { x.@case, x.member });
                });

            migrationBuilder.CreateTable(
                name: "joint_fact",
                columns: table => new
                {
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    held = table.Column<bool>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    handling = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_fact", x => new { x.@case, x.digest });
                });

            migrationBuilder.CreateTable(
                name: "joint_person",
                columns: table => new
                {
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_person", x => new { x.@case, x.person });
                });

            migrationBuilder.CreateTable(
                name: "joint_sent",
                columns: table => new
                {
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    member = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_sent", x => x.message);
                });

            migrationBuilder.CreateTable(
                name: "joint_work",
                columns: table => new
                {
                    work = table.Column<string>(type: "TEXT", nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_work", x => x.work);
                });

            migrationBuilder.CreateIndex(
                name: "ix_joint_case_changed_at_id",
                table: "joint_case",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_fact_author_at",
                table: "joint_fact",
                columns: new[] { "author", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_person_person",
                table: "joint_person",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_joint_sent_case_member_number",
                table: "joint_sent",
                columns: new[] { "case", "member", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_work_case",
                table: "joint_work",
                column: "case");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "joint_alarm");

            migrationBuilder.DropTable(
                name: "joint_case");

            migrationBuilder.DropTable(
                name: "joint_exit");

            migrationBuilder.DropTable(
                name: "joint_fact");

            migrationBuilder.DropTable(
                name: "joint_person");

            migrationBuilder.DropTable(
                name: "joint_sent");

            migrationBuilder.DropTable(
                name: "joint_work");
        }
    }
}
