using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Incidents
{
    /// <inheritdoc />
    public partial class Incidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "incidents_contact",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    json = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents_incident",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: true),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents_incident", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents_record",
                columns: table => new
                {
                    incident = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents_record", x => new { x.incident, x.kind, x.record });
                });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incident_changed_at_id",
                table: "incidents_incident",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incident_due",
                table: "incidents_incident",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incident_group_changed_at_id",
                table: "incidents_incident",
                columns: new[] { "group", "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incident_stage_changed_at_id",
                table: "incidents_incident",
                columns: new[] { "stage", "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_record_kind_record",
                table: "incidents_record",
                columns: new[] { "kind", "record" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incidents_contact");

            migrationBuilder.DropTable(
                name: "incidents_incident");

            migrationBuilder.DropTable(
                name: "incidents_record");
        }
    }
}
