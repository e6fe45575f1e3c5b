using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TakenBackDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "UsualMargin",
                table: "ValueRuns",
                type: "decimal(9,6)",
                precision: 9,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "TierReviews",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TakenBackBy",
                table: "TierReviews",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_TierReviews_TakenBackBy",
                table: "TierReviews",
                column: "TakenBackBy");

            migrationBuilder.AddForeignKey(
                name: "FK_TierReviews_Staff_TakenBackBy",
                table: "TierReviews",
                column: "TakenBackBy",
                principalTable: "Staff",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_TierReviews_Staff_TakenBackBy",
                table: "TierReviews");

            migrationBuilder.DropIndex(
                name: "IX_TierReviews_TakenBackBy",
                table: "TierReviews");

            migrationBuilder.DropColumn(
                name: "UsualMargin",
                table: "ValueRuns");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "TierReviews");

            migrationBuilder.DropColumn(
                name: "TakenBackBy",
                table: "TierReviews");
        }
    }
}
