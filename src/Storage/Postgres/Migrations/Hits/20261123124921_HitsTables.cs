using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Hits
{
    /// <inheritdoc />
    public partial class HitsTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hits_hit",
                columns: table => new
                {
                    hit = table.Column<string>(type: "text", nullable: false),
                    pair = table.Column<string>(type: "text", nullable: false),
                    entity = table.Column<string>(type: "text", nullable: false),
                    dataset = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    described = table.Column<bool>(type: "boolean", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: true),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hits_hit", x => x.hit);
                });

            migrationBuilder.CreateTable(
                name: "hits_review",
                columns: table => new
                {
                    dataset = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hits_review", x => x.dataset);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hits_hit_dataset_entity",
                table: "hits_hit",
                columns: new[] { "dataset", "entity" });

            migrationBuilder.CreateIndex(
                name: "ix_hits_hit_hit",
                table: "hits_hit",
                column: "hit",
                filter: "NOT described");

            migrationBuilder.CreateIndex(
                name: "ix_hits_hit_pair",
                table: "hits_hit",
                column: "pair",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hits_hit_status_since_hit",
                table: "hits_hit",
                columns: new[] { "status", "since", "hit" });

            migrationBuilder.CreateIndex(
                name: "ix_hits_hit_status_until",
                table: "hits_hit",
                columns: new[] { "status", "until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hits_hit");

            migrationBuilder.DropTable(
                name: "hits_review");
        }
    }
}
