using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredBefore",
                table: "ValueRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SettingsEntered",
                table: "ValueRuns",
                type: "TEXT",
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
