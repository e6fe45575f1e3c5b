using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CustomerAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AlertInquiries",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedBy = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertInquiries", x => x.CustomerId);
                    table.ForeignKey(
                        name: "FK_AlertInquiries_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AlertInquiries_Staff_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerAlerts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CustomerId = table.Column<int>(type: "int", nullable: false),
                    ContactId = table.Column<int>(type: "int", nullable: true),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Instruction = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SealedReason = table.Column<byte[]>(type: "varbinary(3028)", maxLength: 3028, nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EnteredBy = table.Column<int>(type: "int", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnBy = table.Column<int>(type: "int", nullable: true),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerAlerts_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerAlerts_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerAlerts_Staff_EnteredBy",
                        column: x => x.EnteredBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerAlerts_Staff_WithdrawnBy",
                        column: x => x.WithdrawnBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "varbinary(60)", maxLength: 60, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReasonGrants",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<int>(type: "int", nullable: false),
                    GrantedBy = table.Column<int>(type: "int", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FormId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReasonGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReasonGrants_Staff_GrantedBy",
                        column: x => x.GrantedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReasonGrants_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReasonLooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AlertId = table.Column<int>(type: "int", nullable: false),
                    StaffId = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Access = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReasonLooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReasonLooks_CustomerAlerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "CustomerAlerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReasonLooks_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AlertInquiries_AskedBy",
                table: "AlertInquiries",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAlerts_ContactId",
                table: "CustomerAlerts",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAlerts_CustomerId",
                table: "CustomerAlerts",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAlerts_EnteredBy",
                table: "CustomerAlerts",
                column: "EnteredBy");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAlerts_FormId",
                table: "CustomerAlerts",
                column: "FormId",
                unique: true,
                filter: "[FormId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAlerts_WithdrawnBy",
                table: "CustomerAlerts",
                column: "WithdrawnBy");

            migrationBuilder.CreateIndex(
                name: "IX_PersonKeys_Code",
                table: "PersonKeys",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReasonGrants_FormId",
                table: "ReasonGrants",
                column: "FormId",
                unique: true,
                filter: "[FormId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReasonGrants_GrantedBy",
                table: "ReasonGrants",
                column: "GrantedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ReasonGrants_StaffId",
                table: "ReasonGrants",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_ReasonLooks_AlertId",
                table: "ReasonLooks",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_ReasonLooks_StaffId",
                table: "ReasonLooks",
                column: "StaffId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlertInquiries");

            migrationBuilder.DropTable(
                name: "PersonKeys");

            migrationBuilder.DropTable(
                name: "ReasonGrants");

            migrationBuilder.DropTable(
                name: "ReasonLooks");

            migrationBuilder.DropTable(
                name: "CustomerAlerts");
        }
    }
}
