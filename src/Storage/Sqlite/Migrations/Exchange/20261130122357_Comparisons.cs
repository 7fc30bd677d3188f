using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Exchange
{
    /// <inheritdoc />
    public partial class Comparisons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exchange_comparison",
                columns: table => new
                {
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    comparison = table.Column<string>(type: "TEXT", nullable: false),
                    incoming = table.Column<bool>(type: "INTEGER", nullable: false),
                    up_to = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: true),
                    made = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_comparison", x => new { x.partner, x.comparison, x.incoming });
                });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_comparison_partner_at",
                table: "exchange_comparison",
                columns: new[] { "partner", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exchange_comparison");
        }
    }
}
