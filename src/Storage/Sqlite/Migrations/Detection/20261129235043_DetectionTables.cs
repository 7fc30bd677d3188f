using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Sqlite.Migrations.Detection
{
    /// <inheritdoc />
    public partial class DetectionTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "detection_alarm",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    declaration = table.Column<string>(type: "TEXT", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_detection_alarm", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "detection_file",
                columns: table => new
                {
                    alarm = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_detection_file", x => new { x.alarm, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "detection_instrument",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    serial = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_detection_instrument", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_detection_alarm_changed_at_id",
                table: "detection_alarm",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_detection_alarm_declaration",
                table: "detection_alarm",
                column: "declaration");

            migrationBuilder.CreateIndex(
                name: "ix_detection_alarm_status_changed_at_id",
                table: "detection_alarm",
                columns: new[] { "status", "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_detection_file_sha256",
                table: "detection_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_detection_instrument_serial",
                table: "detection_instrument",
                column: "serial");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "detection_alarm");

            migrationBuilder.DropTable(
                name: "detection_file");

            migrationBuilder.DropTable(
                name: "detection_instrument");
        }
    }
}
