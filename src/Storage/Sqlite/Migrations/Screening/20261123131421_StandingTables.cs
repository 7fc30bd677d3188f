using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Screening
{
    /// <inheritdoc />
    public partial class StandingTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "standing_list",
                columns: table => new
                {
                    dataset = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content_digest = table.Column<string>(type: "TEXT", nullable: false),
                    algorithm = table.Column<string>(type: "TEXT", nullable: false),
                    compared_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_list", x => x.dataset);
                });

            migrationBuilder.CreateTable(
                name: "standing_match",
                columns: table => new
                {
                    party = table.Column<string>(type: "TEXT", nullable: false),
                    dataset = table.Column<string>(type: "TEXT", nullable: false),
                    listed = table.Column<string>(type: "TEXT", nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_match", x => new { x.party, x.dataset, x.listed });
                });

            migrationBuilder.CreateTable(
                name: "standing_party",
                columns: table => new
                {
                    party = table.Column<string>(type: "TEXT", nullable: false),
                    registration = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    compared = table.Column<bool>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_party", x => x.party);
                });

            migrationBuilder.CreateIndex(
                name: "ix_standing_party_compared_party",
                table: "standing_party",
                columns: new[] { "compared", "party" });

            migrationBuilder.CreateIndex(
                name: "ix_standing_party_registration",
                table: "standing_party",
                column: "registration");

            migrationBuilder.CreateIndex(
                name: "ix_standing_party_subject",
                table: "standing_party",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "standing_list");

            migrationBuilder.DropTable(
                name: "standing_match");

            migrationBuilder.DropTable(
                name: "standing_party");
        }
    }
}
