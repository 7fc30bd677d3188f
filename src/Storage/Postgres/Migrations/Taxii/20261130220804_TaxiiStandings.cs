using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Taxii
{
    /// <inheritdoc />
    public partial class TaxiiStandings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_taxii_version_collection_added",
                table: "taxii_version");

            migrationBuilder.DropIndex(
                name: "ix_taxii_version_collection_type_added",
                table: "taxii_version");

            migrationBuilder.DropColumn(
                name: "tlp",
                table: "taxii_version");

            // What stood there says something else: everything is looked at anew, and shown to nobody before.
            migrationBuilder.DropColumn(
                name: "until",
                table: "taxii_version");

            migrationBuilder.AddColumn<int>(
                name: "standing",
                table: "taxii_version",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "shows_unassessed",
                table: "taxii_collection",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "taxii_marked",
                columns: table => new
                {
                    collection = table.Column<int>(type: "integer", nullable: false),
                    marking = table.Column<string>(type: "text", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    @object = table.Column<string>(name: "object", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_marked", x => new { x.collection, x.marking, x.added });
                });

            migrationBuilder.CreateTable(
                name: "taxii_standing",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    tlp = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    assessed = table.Column<bool>(type: "boolean", nullable: false),
                    limited = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_standing", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "taxii_standing_for",
                columns: table => new
                {
                    identity = table.Column<string>(type: "text", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_standing_for", x => new { x.identity, x.standing });
                });

            migrationBuilder.CreateIndex(
                name: "ix_taxii_version_collection_standing_added_specification",
                table: "taxii_version",
                columns: new[] { "collection", "standing", "added", "specification" });

            migrationBuilder.CreateIndex(
                name: "ix_taxii_version_collection_standing_type_added_specification",
                table: "taxii_version",
                columns: new[] { "collection", "standing", "type", "added", "specification" });

            migrationBuilder.CreateIndex(
                name: "ix_taxii_marked_collection_object",
                table: "taxii_marked",
                columns: new[] { "collection", "object" });

            migrationBuilder.CreateIndex(
                name: "ix_taxii_standing_key",
                table: "taxii_standing",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taxii_marked");

            migrationBuilder.DropTable(
                name: "taxii_standing");

            migrationBuilder.DropTable(
                name: "taxii_standing_for");

            migrationBuilder.DropIndex(
                name: "ix_taxii_version_collection_standing_added_specification",
                table: "taxii_version");

            migrationBuilder.DropIndex(
                name: "ix_taxii_version_collection_standing_type_added_specification",
                table: "taxii_version");

            migrationBuilder.DropColumn(
                name: "shows_unassessed",
                table: "taxii_collection");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "taxii_version");

            migrationBuilder.AddColumn<int>(
                name: "until",
                table: "taxii_version",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tlp",
                table: "taxii_version",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_taxii_version_collection_added",
                table: "taxii_version",
                columns: new[] { "collection", "added" },
                filter: "until > tlp");

            migrationBuilder.CreateIndex(
                name: "ix_taxii_version_collection_type_added",
                table: "taxii_version",
                columns: new[] { "collection", "type", "added" },
                filter: "until > tlp");
        }
    }
}
