using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CustomFields : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CustomFields",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Owner = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    English = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Chinese = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnglishHelp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ChineseHelp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    Least = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Most = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Place = table.Column<int>(type: "int", nullable: false),
                    ArchivedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomFields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintFieldValues",
                columns: table => new
                {
                    RecordId = table.Column<int>(type: "int", nullable: false),
                    FieldId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Number = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    ChoiceId = table.Column<int>(type: "int", nullable: true),
                    IsYes = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintFieldValues", x => new { x.RecordId, x.FieldId });
                    table.ForeignKey(
                        name: "FK_ComplaintFieldValues_Complaints_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ComplaintFieldValues_CustomFields_FieldId",
                        column: x => x.FieldId,
                        principalTable: "CustomFields",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactFieldValues",
                columns: table => new
                {
                    RecordId = table.Column<int>(type: "int", nullable: false),
                    FieldId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Number = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    ChoiceId = table.Column<int>(type: "int", nullable: true),
                    IsYes = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactFieldValues", x => new { x.RecordId, x.FieldId });
                    table.ForeignKey(
                        name: "FK_ContactFieldValues_Contacts_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContactFieldValues_CustomFields_FieldId",
                        column: x => x.FieldId,
                        principalTable: "CustomFields",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerFieldValues",
                columns: table => new
                {
                    RecordId = table.Column<int>(type: "int", nullable: false),
                    FieldId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Number = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    ChoiceId = table.Column<int>(type: "int", nullable: true),
                    IsYes = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerFieldValues", x => new { x.RecordId, x.FieldId });
                    table.ForeignKey(
                        name: "FK_CustomerFieldValues_CustomFields_FieldId",
                        column: x => x.FieldId,
                        principalTable: "CustomFields",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerFieldValues_Customers_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FieldChoices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FieldId = table.Column<int>(type: "int", nullable: false),
                    English = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Chinese = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FieldChoices_CustomFields_FieldId",
                        column: x => x.FieldId,
                        principalTable: "CustomFields",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OpportunityFieldValues",
                columns: table => new
                {
                    RecordId = table.Column<int>(type: "int", nullable: false),
                    FieldId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Number = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    ChoiceId = table.Column<int>(type: "int", nullable: true),
                    IsYes = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpportunityFieldValues", x => new { x.RecordId, x.FieldId });
                    table.ForeignKey(
                        name: "FK_OpportunityFieldValues_CustomFields_FieldId",
                        column: x => x.FieldId,
                        principalTable: "CustomFields",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpportunityFieldValues_Opportunities_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintFieldValues_FieldId",
                table: "ComplaintFieldValues",
                column: "FieldId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactFieldValues_FieldId",
                table: "ContactFieldValues",
                column: "FieldId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerFieldValues_FieldId_ChoiceId_RecordId",
                table: "CustomerFieldValues",
                columns: new[] { "FieldId", "ChoiceId", "RecordId" },
                filter: "ChoiceId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerFieldValues_FieldId_Day_RecordId",
                table: "CustomerFieldValues",
                columns: new[] { "FieldId", "Day", "RecordId" },
                filter: "Day IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerFieldValues_FieldId_Number_RecordId",
                table: "CustomerFieldValues",
                columns: new[] { "FieldId", "Number", "RecordId" },
                filter: "Number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerFieldValues_FieldId_RecordId",
                table: "CustomerFieldValues",
                columns: new[] { "FieldId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_FieldChoices_FieldId",
                table: "FieldChoices",
                column: "FieldId");

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityFieldValues_FieldId",
                table: "OpportunityFieldValues",
                column: "FieldId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ComplaintFieldValues");

            migrationBuilder.DropTable(
                name: "ContactFieldValues");

            migrationBuilder.DropTable(
                name: "CustomerFieldValues");

            migrationBuilder.DropTable(
                name: "FieldChoices");

            migrationBuilder.DropTable(
                name: "OpportunityFieldValues");

            migrationBuilder.DropTable(
                name: "CustomFields");
        }
    }
}
