using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RelationshipReadings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RelationshipReadings",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    FromUs = table.Column<int>(type: "INTEGER", nullable: false),
                    FromThem = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    Lived = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelationshipReadings", x => x.CustomerId);
                    table.ForeignKey(
                        name: "FK_RelationshipReadings_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RelationshipSegments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Class = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ProductGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Customers = table.Column<int>(type: "INTEGER", nullable: false),
                    Margin = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Crowd = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Profit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Recommended = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelationshipSegments", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RelationshipSegments_Class_ProductGroup",
                table: "RelationshipSegments",
                columns: new[] { "Class", "ProductGroup" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RelationshipReadings");

            migrationBuilder.DropTable(
                name: "RelationshipSegments");
        }
    }
}
