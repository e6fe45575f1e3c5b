using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TierReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DecidedBy",
                table: "TierChanges",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "TierChanges",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "TierSetUntil",
                table: "Customers",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TierReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CustomerId = table.Column<int>(type: "int", nullable: false),
                    RunId = table.Column<int>(type: "int", nullable: false),
                    FromTier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    ToTier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    IsPromotion = table.Column<bool>(type: "bit", nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    SetTo = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedBy = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    UntilDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TierReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TierReviews_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TierReviews_Staff_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TierReviews_CustomerId",
                table: "TierReviews",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_TierReviews_DecidedBy",
                table: "TierReviews",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_TierReviews_State_ProposedOn",
                table: "TierReviews",
                columns: new[] { "State", "ProposedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TierReviews");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "TierChanges");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "TierChanges");

            migrationBuilder.DropColumn(
                name: "TierSetUntil",
                table: "Customers");
        }
    }
}
