using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OpenWorkIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_RelationshipReadings_Lived",
                table: "RelationshipReadings",
                column: "Lived");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_RelationshipType_TeamId_ArchivedAt_MergedIntoId",
                table: "Customers",
                columns: new[] { "RelationshipType", "TeamId", "ArchivedAt", "MergedIntoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CustomerId_UrgentAt_NearBreachAt_OwnerId",
                table: "Complaints",
                columns: new[] { "CustomerId", "UrgentAt", "NearBreachAt", "OwnerId" },
                filter: "ClosedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareTasks_CustomerId_WorkOn_OwnerId",
                table: "CareTasks",
                columns: new[] { "CustomerId", "WorkOn", "OwnerId" },
                filter: "DoneAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RelationshipReadings_Lived",
                table: "RelationshipReadings");

            migrationBuilder.DropIndex(
                name: "IX_Customers_RelationshipType_TeamId_ArchivedAt_MergedIntoId",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_CustomerId_UrgentAt_NearBreachAt_OwnerId",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_CareTasks_CustomerId_WorkOn_OwnerId",
                table: "CareTasks");
        }
    }
}
