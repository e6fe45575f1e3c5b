using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
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
                    OneCustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    OtherCustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    SaidAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SaidBy = table.Column<int>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OneCustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    OtherCustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 40, nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicatePairs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuplicateSearches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ScheduledFor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RequestedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Worker = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    BeatAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    Customers = table.Column<int>(type: "INTEGER", nullable: false),
                    Pairs = table.Column<int>(type: "INTEGER", nullable: false),
                    TooCommon = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
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
                unique: true);
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
