using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class StakeholderTouches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "LastTouchOn",
                table: "Stakeholders",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StakeholderTouches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StakeholderId = table.Column<int>(type: "int", nullable: false),
                    StaffId = table.Column<int>(type: "int", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Channel = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Tone = table.Column<int>(type: "int", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StakeholderTouches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StakeholderTouches_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StakeholderTouches_Stakeholders_StakeholderId",
                        column: x => x.StakeholderId,
                        principalTable: "Stakeholders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StakeholderTouches_FormId",
                table: "StakeholderTouches",
                column: "FormId",
                unique: true,
                filter: "[FormId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StakeholderTouches_HappenedOn_StakeholderId",
                table: "StakeholderTouches",
                columns: new[] { "HappenedOn", "StakeholderId" });

            migrationBuilder.CreateIndex(
                name: "IX_StakeholderTouches_StaffId",
                table: "StakeholderTouches",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_StakeholderTouches_StakeholderId_HappenedOn_Id",
                table: "StakeholderTouches",
                columns: new[] { "StakeholderId", "HappenedOn", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StakeholderTouches");

            migrationBuilder.DropColumn(
                name: "LastTouchOn",
                table: "Stakeholders");
        }
    }
}
