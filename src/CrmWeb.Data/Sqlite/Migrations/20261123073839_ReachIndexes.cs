using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReachIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Stakeholders_OwnerId",
                table: "Stakeholders");

            migrationBuilder.DropIndex(
                name: "IX_Customers_OwnerId",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_TeamId",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_ClosedAt_UrgentAt",
                table: "Complaints");

            migrationBuilder.AddColumn<DateTime>(
                name: "BeatAt",
                table: "DataExports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BeatAt",
                table: "BulkChanges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Stakeholders_OwnerId_TeamId",
                table: "Stakeholders",
                columns: new[] { "OwnerId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_HappensAt_CustomerId",
                table: "Interactions",
                columns: new[] { "HappensAt", "CustomerId" },
                filter: "Tone < 0");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerStandings_Stage_CustomerId",
                table: "CustomerStandings",
                columns: new[] { "Stage", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_OwnerId_TeamId",
                table: "Customers",
                columns: new[] { "OwnerId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_TeamId_Id_OwnerId_ArchivedAt_MergedIntoId",
                table: "Customers",
                columns: new[] { "TeamId", "Id", "OwnerId", "ArchivedAt", "MergedIntoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ClosedAt_UrgentAt_NearBreachAt_OwnerId_CustomerId",
                table: "Complaints",
                columns: new[] { "ClosedAt", "UrgentAt", "NearBreachAt", "OwnerId", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_CareTasks_DoneAt_Reason_DueOn",
                table: "CareTasks",
                columns: new[] { "DoneAt", "Reason", "DueOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Stakeholders_OwnerId_TeamId",
                table: "Stakeholders");

            migrationBuilder.DropIndex(
                name: "IX_Interactions_HappensAt_CustomerId",
                table: "Interactions");

            migrationBuilder.DropIndex(
                name: "IX_CustomerStandings_Stage_CustomerId",
                table: "CustomerStandings");

            migrationBuilder.DropIndex(
                name: "IX_Customers_OwnerId_TeamId",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_TeamId_Id_OwnerId_ArchivedAt_MergedIntoId",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_ClosedAt_UrgentAt_NearBreachAt_OwnerId_CustomerId",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_CareTasks_DoneAt_Reason_DueOn",
                table: "CareTasks");

            migrationBuilder.DropColumn(
                name: "BeatAt",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "BeatAt",
                table: "BulkChanges");

            migrationBuilder.CreateIndex(
                name: "IX_Stakeholders_OwnerId",
                table: "Stakeholders",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_OwnerId",
                table: "Customers",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_TeamId",
                table: "Customers",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ClosedAt_UrgentAt",
                table: "Complaints",
                columns: new[] { "ClosedAt", "UrgentAt" });
        }
    }
}
