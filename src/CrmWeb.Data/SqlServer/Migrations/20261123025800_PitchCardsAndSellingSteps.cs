using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PitchCardsAndSellingSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Advantage",
                table: "Products",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Benefit",
                table: "Products",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "Products",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Feature",
                table: "Products",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Questions",
                table: "Products",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Method",
                table: "Interactions",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Steps",
                table: "Interactions",
                type: "int",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Advantage",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "Benefit",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "Feature",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "Questions",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "Method",
                table: "Interactions");

            migrationBuilder.DropColumn(
                name: "Steps",
                table: "Interactions");
        }
    }
}
