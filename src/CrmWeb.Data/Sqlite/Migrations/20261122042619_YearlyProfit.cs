using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class YearlyProfit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CostOfYear",
                table: "ValueFigures",
                type: "INTEGER",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ProfitOfYear",
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
                name: "CostOfYear",
                table: "ValueFigures");

            migrationBuilder.DropColumn(
                name: "ProfitOfYear",
                table: "ValueFigures");
        }
    }
}
