using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Duplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DistinctPairs",
                columns: table => new
                {
                    OneCustomerId = table.Column<int>(type: "int", nullable: false),
                    OtherCustomerId = table.Column<int>(type: "int", nullable: false),
                    SaidAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SaidBy = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctPairs", x => new { x.OneCustomerId, x.OtherCustomerId });
                    table.ForeignKey(
                        name: "FK_DistinctPairs_Staff_SaidBy",
                        column: x => x.SaidBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuplicatePairs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OneCustomerId = table.Column<int>(type: "int", nullable: false),
                    OtherCustomerId = table.Column<int>(type: "int", nullable: false),
                    Reasons = table.Column<int>(type: "int", unicode: false, maxLength: 40, nullable: false),
                    Score = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicatePairs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuplicateSearches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    ScheduledFor = table.Column<DateOnly>(type: "date", nullable: true),
                    RequestedBy = table.Column<int>(type: "int", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Worker = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    BeatAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Progress = table.Column<int>(type: "int", nullable: false),
                    Customers = table.Column<int>(type: "int", nullable: false),
                    Pairs = table.Column<int>(type: "int", nullable: false),
                    TooCommon = table.Column<int>(type: "int", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateSearches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuplicateSearches_Staff_RequestedBy",
                        column: x => x.RequestedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DistinctPairs_SaidBy",
                table: "DistinctPairs",
                column: "SaidBy");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_Score_Id",
                table: "DuplicatePairs",
                columns: new[] { "Score", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateSearches_RequestedBy",
                table: "DuplicateSearches",
                column: "RequestedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateSearches_ScheduledFor",
                table: "DuplicateSearches",
                column: "ScheduledFor",
                unique: true,
                filter: "[ScheduledFor] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DistinctPairs");

            migrationBuilder.DropTable(
                name: "DuplicatePairs");

            migrationBuilder.DropTable(
                name: "DuplicateSearches");
        }
    }
}
