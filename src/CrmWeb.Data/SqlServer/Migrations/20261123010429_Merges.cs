using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Merges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Customers_ArchivedAt_TeamId_OwnerId",
                table: "Customers");

            migrationBuilder.AddColumn<int>(
                name: "MergedIntoId",
                table: "Customers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SealedFor",
                table: "CustomerAlerts",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CustomerMerges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SurvivorId = table.Column<int>(type: "int", nullable: false),
                    MergedId = table.Column<int>(type: "int", nullable: false),
                    Kept = table.Column<string>(type: "nvarchar(max)", maxLength: 40000, nullable: false),
                    MergedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MergedBy = table.Column<int>(type: "int", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<int>(type: "int", nullable: true),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerMerges_Customers_MergedId",
                        column: x => x.MergedId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerMerges_Customers_SurvivorId",
                        column: x => x.SurvivorId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerMerges_Staff_MergedBy",
                        column: x => x.MergedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerMerges_Staff_UndoneBy",
                        column: x => x.UndoneBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MovedRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MergeId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: false),
                    RowId = table.Column<int>(type: "int", nullable: false),
                    FormerRowId = table.Column<int>(type: "int", nullable: true),
                    FromCustomerId = table.Column<int>(type: "int", nullable: false),
                    ToCustomerId = table.Column<int>(type: "int", nullable: false),
                    MovedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovedRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MovedRows_CustomerMerges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "CustomerMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ArchivedAt_TeamId_OwnerId_MergedIntoId",
                table: "Customers",
                columns: new[] { "ArchivedAt", "TeamId", "OwnerId", "MergedIntoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_MergedIntoId",
                table: "Customers",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerMerges_FormId",
                table: "CustomerMerges",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerMerges_MergedBy",
                table: "CustomerMerges",
                column: "MergedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerMerges_MergedId",
                table: "CustomerMerges",
                column: "MergedId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerMerges_SurvivorId",
                table: "CustomerMerges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerMerges_UndoneBy",
                table: "CustomerMerges",
                column: "UndoneBy");

            migrationBuilder.CreateIndex(
                name: "IX_MovedRows_Kind_RowId",
                table: "MovedRows",
                columns: new[] { "Kind", "RowId" });

            migrationBuilder.CreateIndex(
                name: "IX_MovedRows_MergeId",
                table: "MovedRows",
                column: "MergeId");

            migrationBuilder.CreateIndex(
                name: "IX_MovedRows_MovedAt",
                table: "MovedRows",
                column: "MovedAt");

            migrationBuilder.AddForeignKey(
                name: "FK_Customers_Customers_MergedIntoId",
                table: "Customers",
                column: "MergedIntoId",
                principalTable: "Customers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Customers_Customers_MergedIntoId",
                table: "Customers");

            migrationBuilder.DropTable(
                name: "MovedRows");

            migrationBuilder.DropTable(
                name: "CustomerMerges");

            migrationBuilder.DropIndex(
                name: "IX_Customers_ArchivedAt_TeamId_OwnerId_MergedIntoId",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_MergedIntoId",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "SealedFor",
                table: "CustomerAlerts");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ArchivedAt_TeamId_OwnerId",
                table: "Customers",
                columns: new[] { "ArchivedAt", "TeamId", "OwnerId" });
        }
    }
}
