using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.People
{
    /// <inheritdoc />
    public partial class SessionTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_directory",
                columns: table => new
                {
                    person = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    follows_groups = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_directory", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "people_kept",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    box = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_kept", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "people_lockout",
                columns: table => new
                {
                    person = table.Column<string>(type: "text", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_lockout", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "people_session",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true),
                    person = table.Column<string>(type: "text", nullable: false),
                    methods = table.Column<string>(type: "text", nullable: false),
                    browser = table.Column<string>(type: "text", nullable: false),
                    began = table.Column<long>(type: "bigint", nullable: false),
                    used = table.Column<long>(type: "bigint", nullable: false),
                    confirmed = table.Column<long>(type: "bigint", nullable: false),
                    log = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_session", x => x.hash);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_directory_name",
                table: "people_directory",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_session_id",
                table: "people_session",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_people_session_person",
                table: "people_session",
                column: "person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_directory");

            migrationBuilder.DropTable(
                name: "people_kept");

            migrationBuilder.DropTable(
                name: "people_lockout");

            migrationBuilder.DropTable(
                name: "people_session");
        }
    }
}
