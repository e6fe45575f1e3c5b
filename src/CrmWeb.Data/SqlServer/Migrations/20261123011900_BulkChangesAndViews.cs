using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class BulkChangesAndViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BulkChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Filter = table.Column<string>(type: "nvarchar(1600)", maxLength: 1600, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Expected = table.Column<int>(type: "int", nullable: false),
                    UpTo = table.Column<int>(type: "int", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    QueuedBy = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Worker = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastId = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Unchanged = table.Column<int>(type: "int", nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false),
                    Restored = table.Column<int>(type: "int", nullable: false),
                    LeftChanged = table.Column<int>(type: "int", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Order_Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Order_OwnerId = table.Column<int>(type: "int", nullable: true),
                    Order_Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Order_Tag = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Order_Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Order_Type = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkChanges_Staff_QueuedBy",
                        column: x => x.QueuedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    StaffId = table.Column<int>(type: "int", nullable: false),
                    TeamId = table.Column<int>(type: "int", nullable: true),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SavedViews_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkItems",
                columns: table => new
                {
                    ChangeId = table.Column<int>(type: "int", nullable: false),
                    CustomerId = table.Column<int>(type: "int", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    After = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Refusal = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    IsLeft = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkItems", x => new { x.ChangeId, x.CustomerId });
                    table.ForeignKey(
                        name: "FK_BulkItems_BulkChanges_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "BulkChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BulkItems_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DefaultViews",
                columns: table => new
                {
                    StaffId = table.Column<int>(type: "int", nullable: false),
                    ViewId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DefaultViews", x => x.StaffId);
                    table.ForeignKey(
                        name: "FK_DefaultViews_SavedViews_ViewId",
                        column: x => x.ViewId,
                        principalTable: "SavedViews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DefaultViews_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BulkChanges_FormId",
                table: "BulkChanges",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BulkChanges_QueuedBy",
                table: "BulkChanges",
                column: "QueuedBy");

            migrationBuilder.CreateIndex(
                name: "IX_BulkChanges_Status",
                table: "BulkChanges",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_CustomerId",
                table: "BulkItems",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_DefaultViews_ViewId",
                table: "DefaultViews",
                column: "ViewId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_FormId",
                table: "SavedViews",
                column: "FormId",
                unique: true,
                filter: "[FormId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_StaffId",
                table: "SavedViews",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_TeamId",
                table: "SavedViews",
                column: "TeamId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkItems");

            migrationBuilder.DropTable(
                name: "DefaultViews");

            migrationBuilder.DropTable(
                name: "BulkChanges");

            migrationBuilder.DropTable(
                name: "SavedViews");
        }
    }
}
