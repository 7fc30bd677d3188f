using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Reference
{
    /// <inheritdoc />
    public partial class ReferenceTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reference_effect",
                columns: table => new
                {
                    dataset = table.Column<string>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    effect = table.Column<string>(type: "TEXT", nullable: false),
                    provision = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_effect", x => new { x.dataset, x.programme });
                });

            migrationBuilder.CreateTable(
                name: "reference_version",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dataset = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reference_watchlist",
                columns: table => new
                {
                    dataset = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<byte[]>(type: "BLOB", nullable: true),
                    checked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    refused_at = table.Column<long>(type: "INTEGER", nullable: true),
                    refusal = table.Column<string>(type: "TEXT", nullable: true),
                    configured = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_watchlist", x => x.dataset);
                });

            migrationBuilder.CreateIndex(
                name: "ix_reference_version_dataset_number",
                table: "reference_version",
                columns: new[] { "dataset", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reference_effect");

            migrationBuilder.DropTable(
                name: "reference_version");

            migrationBuilder.DropTable(
                name: "reference_watchlist");
        }
    }
}
