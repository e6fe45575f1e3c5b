using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class YearlyProfit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "CostOfYear",
                table: "ValueFigures",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "ProfitOfYear",
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
                name: "CostOfYear",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "ProfitOfYear",
                table: "ValueFigures");
        }
    }
}
