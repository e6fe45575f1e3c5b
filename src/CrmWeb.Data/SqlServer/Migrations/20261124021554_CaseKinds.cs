using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CaseKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_CustomerId_UrgentAt_NearBreachAt_OwnerId",
                table: "Complaints");

            migrationBuilder.AddColumn<string>(
                name: "FormerKind",
                table: "ComplaintSteps",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotApplicable",
                table: "ComplaintSteps",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Complaints",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Complaint");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CustomerId_UrgentAt_NearBreachAt_OwnerId_Kind",
                table: "Complaints",
                columns: new[] { "CustomerId", "UrgentAt", "NearBreachAt", "OwnerId", "Kind" },
                filter: "ClosedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_CustomerId_UrgentAt_NearBreachAt_OwnerId_Kind",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "FormerKind",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "NotApplicable",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Complaints");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CustomerId_UrgentAt_NearBreachAt_OwnerId",
                table: "Complaints",
                columns: new[] { "CustomerId", "UrgentAt", "NearBreachAt", "OwnerId" },
                filter: "ClosedAt IS NULL");
        }
    }
}
