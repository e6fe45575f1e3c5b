using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InteractionsByTimeAndCustomer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Interactions_HappensAt_Id",
                table: "Interactions");

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_HappensAt_Id_CustomerId_WithdrawnAt",
                table: "Interactions",
                columns: new[] { "HappensAt", "Id", "CustomerId", "WithdrawnAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Interactions_HappensAt_Id_CustomerId_WithdrawnAt",
                table: "Interactions");

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_HappensAt_Id",
                table: "Interactions",
                columns: new[] { "HappensAt", "Id" });
        }
    }
}
