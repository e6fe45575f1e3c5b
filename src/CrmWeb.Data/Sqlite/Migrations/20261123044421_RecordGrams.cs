using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecordGrams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ComplaintGrams",
                columns: table => new
                {
                    Gram = table.Column<long>(type: "INTEGER", nullable: false),
                    ComplaintId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintGrams", x => new { x.Gram, x.ComplaintId });
                    table.ForeignKey(
                        name: "FK_ComplaintGrams_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactGrams",
                columns: table => new
                {
                    Gram = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactGrams", x => new { x.Gram, x.ContactId });
                    table.ForeignKey(
                        name: "FK_ContactGrams_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_StaffId_HappensAt",
                table: "Interactions",
                columns: new[] { "StaffId", "HappensAt" },
                filter: "Status = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintGrams_ComplaintId",
                table: "ComplaintGrams",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactGrams_ContactId",
                table: "ContactGrams",
                column: "ContactId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ComplaintGrams");

            migrationBuilder.DropTable(
                name: "ContactGrams");

            migrationBuilder.DropIndex(
                name: "IX_Interactions_StaffId_HappensAt",
                table: "Interactions");
        }
    }
}
