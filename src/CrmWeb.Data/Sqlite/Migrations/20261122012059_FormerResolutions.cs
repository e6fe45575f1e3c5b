using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FormerResolutions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SetAside_Cause",
                table: "ComplaintSteps",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAside_CorrectiveAction",
                table: "ComplaintSteps",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAside_Outcome",
                table: "ComplaintSteps",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAside_Remedy",
                table: "ComplaintSteps",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SetAside_RemedyCost",
                table: "ComplaintSteps",
                type: "INTEGER",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAside_Resolution",
                table: "ComplaintSteps",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAside_RootCause",
                table: "ComplaintSteps",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetAside_Satisfaction",
                table: "ComplaintSteps",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SetAside_Cause",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "SetAside_CorrectiveAction",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "SetAside_Outcome",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "SetAside_Remedy",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "SetAside_RemedyCost",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "SetAside_Resolution",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "SetAside_RootCause",
                table: "ComplaintSteps");

            migrationBuilder.DropColumn(
                name: "SetAside_Satisfaction",
                table: "ComplaintSteps");
        }
    }
}
