using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cordon.Storage.Postgres.Migrations.Taxii
{
    /// <inheritdoc />
    public partial class TaxiiTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "taxii_client",
                columns: table => new
                {
                    client = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_client", x => x.client);
                });

            migrationBuilder.CreateTable(
                name: "taxii_collection",
                columns: table => new
                {
                    collection = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false),
                    alias = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    check = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_collection", x => x.collection);
                });

            migrationBuilder.CreateTable(
                name: "taxii_poll",
                columns: table => new
                {
                    poll = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_poll", x => x.poll);
                });

            migrationBuilder.CreateTable(
                name: "taxii_poll_state",
                columns: table => new
                {
                    poll = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    answered_at = table.Column<long>(type: "bigint", nullable: true),
                    taken = table.Column<long>(type: "bigint", nullable: false),
                    refused = table.Column<long>(type: "bigint", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_poll_state", x => x.poll);
                });

            migrationBuilder.CreateTable(
                name: "taxii_root",
                columns: table => new
                {
                    root = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    max_content_length = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_root", x => x.root);
                });

            migrationBuilder.CreateTable(
                name: "taxii_secret",
                columns: table => new
                {
                    client = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_secret", x => x.client);
                });

            migrationBuilder.CreateTable(
                name: "taxii_server",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: false),
                    @default = table.Column<string>(name: "default", type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_server", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "taxii_status",
                columns: table => new
                {
                    batch = table.Column<string>(type: "text", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false),
                    client = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_status", x => x.batch);
                });

            migrationBuilder.CreateTable(
                name: "taxii_version",
                columns: table => new
                {
                    collection = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    @object = table.Column<string>(name: "object", type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    specification = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    version_text = table.Column<string>(type: "text", nullable: true),
                    tlp = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taxii_version", x => new { x.collection, x.added });
                });

            migrationBuilder.CreateIndex(
                name: "ix_taxii_collection_number",
                table: "taxii_collection",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_taxii_status_at",
                table: "taxii_status",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_taxii_version_collection_added",
                table: "taxii_version",
                columns: new[] { "collection", "added" },
                filter: "until > tlp");

            migrationBuilder.CreateIndex(
                name: "ix_taxii_version_collection_object_version",
                table: "taxii_version",
                columns: new[] { "collection", "object", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_taxii_version_collection_type_added",
                table: "taxii_version",
                columns: new[] { "collection", "type", "added" },
                filter: "until > tlp");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taxii_client");

            migrationBuilder.DropTable(
                name: "taxii_collection");

            migrationBuilder.DropTable(
                name: "taxii_poll");

            migrationBuilder.DropTable(
                name: "taxii_poll_state");

            migrationBuilder.DropTable(
                name: "taxii_root");

            migrationBuilder.DropTable(
                name: "taxii_secret");

            migrationBuilder.DropTable(
                name: "taxii_server");

            migrationBuilder.DropTable(
                name: "taxii_status");

            migrationBuilder.DropTable(
                name: "taxii_version");
        }
    }
}
