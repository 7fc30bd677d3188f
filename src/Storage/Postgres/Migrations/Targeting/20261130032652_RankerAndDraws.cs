using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Targeting
{
    /// <inheritdoc />
    public partial class RankerAndDraws : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "chance",
                table: "targeting_judged",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "drawn",
                table: "targeting_judged",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "examined_at",
                table: "targeting_judged",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ranker",
                table: "targeting_judged",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "passed",
                table: "targeting_judged",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "targeting_draw",
                columns: table => new
                {
                    day = table.Column<int>(type: "integer", nullable: false),
                    commitment = table.Column<string>(type: "text", nullable: false),
                    share = table.Column<long>(type: "bigint", nullable: false),
                    committed_at = table.Column<long>(type: "bigint", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: true),
                    eligible = table.Column<int>(type: "integer", nullable: false),
                    drawn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_draw", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "targeting_ranker",
                columns: table => new
                {
                    digest = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_ranker", x => x.digest);
                });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_judged_examined_at",
                table: "targeting_judged",
                column: "examined_at");

            migrationBuilder.CreateIndex(
                name: "ix_targeting_ranker_at_digest",
                table: "targeting_ranker",
                columns: new[] { "at", "digest" });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_ranker_status",
                table: "targeting_ranker",
                column: "status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "targeting_draw");

            migrationBuilder.DropTable(
                name: "targeting_ranker");

            migrationBuilder.DropIndex(
                name: "ix_targeting_judged_examined_at",
                table: "targeting_judged");

            migrationBuilder.DropColumn(
                name: "chance",
                table: "targeting_judged");

            migrationBuilder.DropColumn(
                name: "drawn",
                table: "targeting_judged");

            migrationBuilder.DropColumn(
                name: "examined_at",
                table: "targeting_judged");

            migrationBuilder.DropColumn(
                name: "ranker",
                table: "targeting_judged");

            migrationBuilder.DropColumn(
                name: "passed",
                table: "targeting_judged");
        }
    }
}
