using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "Alive",
                table: "ValueFigures",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "ValueFigures",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Margin",
                table: "ValueFigures",
                type: "INTEGER",
                precision: 9,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MeanSpend",
                table: "ValueFigures",
                type: "INTEGER",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MonthlyCost",
                table: "ValueFigures",
                type: "INTEGER",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "NextYear",
                table: "ValueFigures",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Spend",
                table: "ValueFigures",
                type: "INTEGER",
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
