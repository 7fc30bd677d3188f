using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Targeting
{
    /// <inheritdoc />
    public partial class OrderTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "targeting_order",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    declaration = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    acknowledge_by = table.Column<long>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targeting_order", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_targeting_order_declaration",
                table: "targeting_order",
                column: "declaration");

            migrationBuilder.CreateIndex(
                name: "ix_targeting_order_status_acknowledge_by",
                table: "targeting_order",
                columns: new[] { "status", "acknowledge_by" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "targeting_order");
        }
    }
}
