using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EquityCells : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EquityCells",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Class = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Tier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Customers = table.Column<int>(type: "INTEGER", nullable: false),
                    Equity = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EquityCells", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EquityCells_ValueRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ValueRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EquityCells_RunId_TeamId_OwnerId_Class_Tier",
                table: "EquityCells",
                columns: new[] { "RunId", "TeamId", "OwnerId", "Class", "Tier" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EquityCells");
        }
    }
}
