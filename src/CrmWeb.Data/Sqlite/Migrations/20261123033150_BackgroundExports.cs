using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BackgroundExports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AsOf",
                table: "DataExports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                table: "DataExports",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Conditions",
                table: "DataExports",
                type: "TEXT",
                maxLength: 1600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Error",
                table: "DataExports",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Expected",
                table: "DataExports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "FileKey",
                table: "DataExports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FinishedAt",
                table: "DataExports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "DataExports",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "DataExports",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Direct");

            migrationBuilder.AddColumn<int>(
                name: "UpTo",
                table: "DataExports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "DataExports",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Worker",
                table: "DataExports",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Written",
                table: "DataExports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_DataExports_Status",
                table: "DataExports",
                column: "Status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DataExports_Status",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "AsOf",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Columns",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Conditions",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Error",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Expected",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "FileKey",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "FinishedAt",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "UpTo",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Worker",
                table: "DataExports");

            migrationBuilder.DropColumn(
                name: "Written",
                table: "DataExports");
        }
    }
}
