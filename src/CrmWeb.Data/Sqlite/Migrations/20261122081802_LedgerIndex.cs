using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LedgerIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Purchases_CustomerId_Date",
                table: "Purchases");

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_OfCustomer",
                table: "Purchases",
                columns: new[] { "CustomerId", "Date", "WithdrawnAt", "Amount", "Currency", "MarginRate", "ProductId", "OrderNumber" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Purchases_OfCustomer",
                table: "Purchases");

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_CustomerId_Date",
                table: "Purchases",
                columns: new[] { "CustomerId", "Date" });
        }
    }
}
