using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Targeting
{
    /// <inheritdoc />
    public partial class RulePacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "targeting_judged",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    pack = table.Column<string>(type: "TEXT", nullable: false),
                    fired = table.Column<string>(type: "TEXT", nullable: false),
                    undecided = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<int>(type: "INTEGER", nullable: true),
                    finding = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_judged", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "targeting_pack",
                columns: table => new
                {
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    pack = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    layer = table.Column<int>(type: "INTEGER", nullable: true),
                    was_in_force = table.Column<bool>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_pack", x => x.digest);
                });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_judged_at_id",
                table: "targeting_judged",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_pack_at_digest",
                table: "targeting_pack",
                columns: new[] { "at", "digest" });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_pack_pack",
                table: "targeting_pack",
                column: "pack");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "targeting_judged");

            migrationBuilder.DropTable(
                name: "targeting_pack");
        }
    }
}
