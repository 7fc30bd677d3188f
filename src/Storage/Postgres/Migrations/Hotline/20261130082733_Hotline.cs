using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Hotline
{
    /// <inheritdoc />
    public partial class Hotline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hotline_call",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    next_step = table.Column<long>(type: "bigint", nullable: true),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hotline_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hotline_shift",
                columns: table => new
                {
                    shift = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hotline_shift", x => x.shift);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hotline_call_at_id",
                table: "hotline_call",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hotline_call_next_step",
                table: "hotline_call",
                column: "next_step");

            migrationBuilder.CreateIndex(
                name: "ix_hotline_call_status_at_id",
                table: "hotline_call",
                columns: new[] { "status", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hotline_shift_until_line",
                table: "hotline_shift",
                columns: new[] { "until", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hotline_call");

            migrationBuilder.DropTable(
                name: "hotline_shift");
        }
    }
}
