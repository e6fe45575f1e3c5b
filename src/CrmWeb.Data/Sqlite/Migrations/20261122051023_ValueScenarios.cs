using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ValueScenarios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ValueScenarios",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AssumptionsJson = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ResultJson = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValueScenarios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ValueScenarios_Staff_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ValueScenarios_ValueRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ValueRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ValueScenarios_AuthorId",
                table: "ValueScenarios",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_ValueScenarios_FormId",
                table: "ValueScenarios",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ValueScenarios_RunId",
                table: "ValueScenarios",
                column: "RunId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ValueScenarios");
        }
    }
}
