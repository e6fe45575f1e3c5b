using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TierChangesOfRun : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TierChanges_RunId",
                table: "TierChanges");

            migrationBuilder.CreateIndex(
                name: "IX_TierChanges_RunId_CustomerId",
                table: "TierChanges",
                columns: new[] { "RunId", "CustomerId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TierChanges_RunId_CustomerId",
                table: "TierChanges");

            migrationBuilder.CreateIndex(
                name: "IX_TierChanges_RunId",
                table: "TierChanges",
                column: "RunId");
        }
    }
}
