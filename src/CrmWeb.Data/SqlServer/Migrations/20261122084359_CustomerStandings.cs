using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CustomerStandings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Figures of runs before are made again from the ledger: recompute as of their day.
            migrationBuilder.CreateTable(
                name: "CustomerStandings",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    ComputedStage = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    Tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    ComputedTier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    TierSetUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    FormerTier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Clv = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: true),
                    FirstPurchaseOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastPurchaseOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PurchaseDays = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerStandings", x => x.CustomerId);
                    table.ForeignKey(
                        name: "FK_CustomerStandings_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FigureBlocks",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "int", nullable: false),
                    FirstCustomerId = table.Column<int>(type: "int", nullable: false),
                    Places = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Figures = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureBlocks", x => new { x.RunId, x.FirstCustomerId });
                    table.ForeignKey(
                        name: "FK_FigureBlocks_ValueRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ValueRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerStandings_Clv",
                table: "CustomerStandings",
                column: "Clv");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerStandings_Stage_Clv",
                table: "CustomerStandings",
                columns: new[] { "Stage", "Clv" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerStandings_Tier_Clv",
                table: "CustomerStandings",
                columns: new[] { "Tier", "Clv" });

            migrationBuilder.Sql("INSERT INTO CustomerStandings (CustomerId, Stage, ComputedStage, Tier, ComputedTier, TierSetUntil, FormerTier, Since, Clv, Rank, FirstPurchaseOn, LastPurchaseOn, PurchaseDays) SELECT Id, Stage, CASE WHEN StandingAsOf IS NULL THEN NULL ELSE Stage END, Tier, ComputedTier, TierSetUntil, FormerTier, StandingAsOf, Clv, Rank, FirstPurchaseOn, LastPurchaseOn, PurchaseDays FROM Customers");

            migrationBuilder.DropTable(
                name: "ValueFigures");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Clv_Id",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Stage_Clv_Id",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Tier_Clv_Id",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "Clv",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "ComputedTier",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "FirstPurchaseOn",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "FormerTier",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "LastPurchaseOn",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "PurchaseDays",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "Rank",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "StandingAsOf",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "Tier",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "TierSetUntil",
                table: "Customers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "Clv",
                table: "Customers",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "ComputedTier",
                table: "Customers",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstPurchaseOn",
                table: "Customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FormerTier",
                table: "Customers",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastPurchaseOn",
                table: "Customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PurchaseDays",
                table: "Customers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Rank",
                table: "Customers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "Customers",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "StandingAsOf",
                table: "Customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tier",
                table: "Customers",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TierSetUntil",
                table: "Customers",
                type: "date",
                nullable: true);

            migrationBuilder.Sql("UPDATE Customers SET Stage = s.Stage, Tier = s.Tier, ComputedTier = s.ComputedTier, TierSetUntil = s.TierSetUntil, FormerTier = s.FormerTier, StandingAsOf = s.Since, Clv = s.Clv, Rank = s.Rank, FirstPurchaseOn = s.FirstPurchaseOn, LastPurchaseOn = s.LastPurchaseOn, PurchaseDays = s.PurchaseDays FROM CustomerStandings s WHERE s.CustomerId = Customers.Id");

            migrationBuilder.DropTable(
                name: "CustomerStandings");

            migrationBuilder.DropTable(
                name: "FigureBlocks");

            migrationBuilder.CreateTable(
                name: "ValueFigures",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "int", nullable: false),
                    CustomerId = table.Column<int>(type: "int", nullable: false),
                    Alive = table.Column<double>(type: "float", nullable: true),
                    ChurnActive = table.Column<int>(type: "int", nullable: false),
                    ChurnLost = table.Column<int>(type: "int", nullable: false),
                    Clv = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Confidence = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    CostOfYear = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    FirstPurchaseOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HistoricValue = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    LastPurchaseOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LifetimeBasis = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    LifetimeYears = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Margin = table.Column<decimal>(type: "decimal(9,6)", precision: 9, scale: 6, nullable: true),
                    MeanSpend = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    MonthlyCost = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    NextYear = table.Column<double>(type: "float", nullable: true),
                    NotRanked = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    ProfitOfYear = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    ProposedStage = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    PurchaseDays = table.Column<int>(type: "int", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: true),
                    Spend = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Stage = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    ValueBeforeLoss = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    YearlyCashFlow = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValueFigures", x => new { x.RunId, x.CustomerId });
                    table.ForeignKey(
                        name: "FK_ValueFigures_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ValueFigures_ValueRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ValueRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Clv_Id",
                table: "Customers",
                columns: new[] { "Clv", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Stage_Clv_Id",
                table: "Customers",
                columns: new[] { "Stage", "Clv", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Tier_Clv_Id",
                table: "Customers",
                columns: new[] { "Tier", "Clv", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ValueFigures_CustomerId",
                table: "ValueFigures",
                column: "CustomerId");
        }
    }
}
