using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PredictedValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Models",
                table: "ValueRuns",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "Alive",
                table: "ValueFigures",
                type: "float",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "ValueFigures",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Margin",
                table: "ValueFigures",
                type: "decimal(9,6)",
                precision: 9,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "MeanSpend",
                table: "ValueFigures",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "MonthlyCost",
                table: "ValueFigures",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "NextYear",
                table: "ValueFigures",
                type: "float",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Spend",
                table: "ValueFigures",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Models",
                table: "ValueRuns");

            migrationBuilder.DropColumn(
                name: "Alive",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "Margin",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "MeanSpend",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "MonthlyCost",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "NextYear",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "Spend",
                table: "ValueFigures");
        }
    }
}
