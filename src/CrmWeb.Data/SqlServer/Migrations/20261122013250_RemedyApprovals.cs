using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RemedyApprovals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Approved",
                table: "ComplaintSteps",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DecidedFor",
                table: "Complaints",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_DecidedFor",
                table: "Complaints",
                column: "DecidedFor");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Status",
                table: "Complaints",
                column: "Status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_DecidedFor",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Status",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "Approved",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "DecidedFor",
                table: "Complaints");
        }
    }
}
