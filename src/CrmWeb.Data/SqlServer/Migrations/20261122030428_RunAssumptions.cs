using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RunAssumptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CodeVersion",
                table: "ValueRuns",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredBefore",
                table: "ValueRuns",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SettingsEntered",
                table: "ValueRuns",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CodeVersion",
                table: "ValueRuns");

            migrationBuilder.DropColumn(
                name: "EnteredBefore",
                table: "ValueRuns");

            migrationBuilder.DropColumn(
                name: "SettingsEntered",
                table: "ValueRuns");
        }
    }
}
