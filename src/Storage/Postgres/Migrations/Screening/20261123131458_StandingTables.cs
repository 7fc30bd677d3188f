using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Screening
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
                    dataset = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content_digest = table.Column<string>(type: "text", nullable: false),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    compared_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_list", x => x.dataset);
                });

            migrationBuilder.CreateTable(
                name: "standing_match",
                columns: table => new
                {
                    party = table.Column<string>(type: "text", nullable: false),
                    dataset = table.Column<string>(type: "text", nullable: false),
                    listed = table.Column<string>(type: "text", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_match", x => new { x.party, x.dataset, x.listed });
                });

            migrationBuilder.CreateTable(
                name: "standing_party",
                columns: table => new
                {
                    party = table.Column<string>(type: "text", nullable: false),
                    registration = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    compared = table.Column<bool>(type: "boolean", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false)
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
