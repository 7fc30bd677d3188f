using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Targeting
{
    /// <inheritdoc />
    public partial class TargetingTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "targeting_declaration",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    mrn = table.Column<string>(type: "text", nullable: true),
                    decision = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    moves_at = table.Column<long>(type: "bigint", nullable: true),
                    destination = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<long>(type: "bigint", nullable: false),
                    chain = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_declaration", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "targeting_mark",
                columns: table => new
                {
                    declaration = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_mark", x => new { x.declaration, x.key, x.detail });
                });

            migrationBuilder.CreateTable(
                name: "targeting_order",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    declaration = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    acknowledge_by = table.Column<long>(type: "bigint", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_order", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "targeting_refused",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_refused", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "targeting_register",
                columns: table => new
                {
                    kind = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_register", x => x.kind);
                });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_declaration_mrn",
                table: "targeting_declaration",
                column: "mrn");

            migrationBuilder.CreateIndex(
                name: "ix_targeting_declaration_rank_id",
                table: "targeting_declaration",
                columns: new[] { "rank", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_declaration_reference",
                table: "targeting_declaration",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_targeting_declaration_status_rank_id",
                table: "targeting_declaration",
                columns: new[] { "status", "rank", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_mark_at",
                table: "targeting_mark",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_targeting_mark_key_at",
                table: "targeting_mark",
                columns: new[] { "key", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_order_declaration",
                table: "targeting_order",
                column: "declaration");

            migrationBuilder.CreateIndex(
                name: "ix_targeting_order_status_acknowledge_by",
                table: "targeting_order",
                columns: new[] { "status", "acknowledge_by" });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_refused_at_id",
                table: "targeting_refused",
                columns: new[] { "at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "targeting_declaration");

            migrationBuilder.DropTable(
                name: "targeting_mark");

            migrationBuilder.DropTable(
                name: "targeting_order");

            migrationBuilder.DropTable(
                name: "targeting_refused");

            migrationBuilder.DropTable(
                name: "targeting_register");
        }
    }
}
