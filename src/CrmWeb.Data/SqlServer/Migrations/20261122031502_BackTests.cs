using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class BackTests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BackTestRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    CutOff = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    ScheduledFor = table.Column<DateOnly>(type: "date", nullable: true),
                    RequestedBy = table.Column<int>(type: "int", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Worker = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    BeatAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Progress = table.Column<int>(type: "int", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Customers = table.Column<int>(type: "int", nullable: false),
                    Purchases = table.Column<int>(type: "int", nullable: false),
                    BestCapture = table.Column<double>(type: "float", nullable: true),
                    Fits = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BackTestRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BackTestRuns_Staff_RequestedBy",
                        column: x => x.RequestedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BackTestScores",
                columns: table => new
                {
                    Method = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    BackTestId = table.Column<int>(type: "int", nullable: false),
                    Refusal = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    Predicted = table.Column<double>(type: "float", nullable: true),
                    MeanAbsoluteError = table.Column<double>(type: "float", nullable: true),
                    Bias = table.Column<double>(type: "float", nullable: true),
                    Gini = table.Column<double>(type: "float", nullable: true),
                    Capture = table.Column<double>(type: "float", nullable: true),
                    Deciles = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BackTestScores", x => new { x.BackTestId, x.Method });
                    table.ForeignKey(
                        name: "FK_BackTestScores_BackTestRuns_BackTestId",
                        column: x => x.BackTestId,
                        principalTable: "BackTestRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BackTestRuns_FormId",
                table: "BackTestRuns",
                column: "FormId",
                unique: true,
                filter: "[FormId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BackTestRuns_RequestedBy",
                table: "BackTestRuns",
                column: "RequestedBy");

            migrationBuilder.CreateIndex(
                name: "IX_BackTestRuns_ScheduledFor",
                table: "BackTestRuns",
                column: "ScheduledFor",
                unique: true,
                filter: "[ScheduledFor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BackTestRuns_Status_Until",
                table: "BackTestRuns",
                columns: new[] { "Status", "Until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BackTestScores");

            migrationBuilder.DropTable(
                name: "BackTestRuns");
        }
    }
}
