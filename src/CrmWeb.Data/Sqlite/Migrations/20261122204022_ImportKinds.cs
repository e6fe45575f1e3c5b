using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Layout_Columns",
                table: "PurchaseImports",
                type: "TEXT",
                unicode: false,
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            // The columns chosen so far move from a column for each field into one text.
            migrationBuilder.Sql("""
                UPDATE PurchaseImports SET Layout_Columns =
                    CASE WHEN Layout_Columns_Customer IS NULL THEN '' ELSE 'Customer=' || Layout_Columns_Customer || ';' END ||
                    CASE WHEN Layout_Columns_Name IS NULL THEN '' ELSE 'Name=' || Layout_Columns_Name || ';' END ||
                    CASE WHEN Layout_Columns_Date IS NULL THEN '' ELSE 'Date=' || Layout_Columns_Date || ';' END ||
                    CASE WHEN Layout_Columns_Amount IS NULL THEN '' ELSE 'Amount=' || Layout_Columns_Amount || ';' END ||
                    CASE WHEN Layout_Columns_Currency IS NULL THEN '' ELSE 'Currency=' || Layout_Columns_Currency || ';' END ||
                    CASE WHEN Layout_Columns_OrderNumber IS NULL THEN '' ELSE 'OrderNumber=' || Layout_Columns_OrderNumber || ';' END ||
                    CASE WHEN Layout_Columns_Margin IS NULL THEN '' ELSE 'Margin=' || Layout_Columns_Margin || ';' END ||
                    CASE WHEN Layout_Columns_Product IS NULL THEN '' ELSE 'Product=' || Layout_Columns_Product || ';' END
                """);

            migrationBuilder.DropColumn(
                name: "Layout_Columns_Amount",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns_Currency",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns_Customer",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns_Date",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns_Margin",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns_Name",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns_OrderNumber",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns_Product",
                table: "PurchaseImports");

            migrationBuilder.RenameColumn(
                name: "Purchases",
                table: "PurchaseImports",
                newName: "Added");

            migrationBuilder.AddColumn<int>(
                name: "Updated",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "PurchaseImports",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Purchases");

            migrationBuilder.AddColumn<string>(
                name: "Layout_Format",
                table: "PurchaseImports",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Csv");

            migrationBuilder.AddColumn<string>(
                name: "Layout_Sheet",
                table: "PurchaseImports",
                type: "TEXT",
                maxLength: 31,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LeftChanged",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Matching_AlikeToo",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Matching_Existing",
                table: "PurchaseImports",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Update");

            migrationBuilder.AddColumn<string>(
                name: "Matching_Key",
                table: "PurchaseImports",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Code");

            migrationBuilder.AddColumn<int>(
                name: "PassedOver",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Restored",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Interactions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Contacts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DataExports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Format = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Filter = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ExportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExportedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: true),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataExports_Staff_ExportedBy",
                        column: x => x.ExportedBy,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportedChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<int>(type: "INTEGER", nullable: true),
                    Former = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedChanges_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportedChanges_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImportedChanges_PurchaseImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PurchaseImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedMappings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Titles = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Dates = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Decimals = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedMappings_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_ImportId",
                table: "Interactions",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_CodeKey",
                table: "Customers",
                column: "CodeKey");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ImportId",
                table: "Contacts",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_DataExports_ExportedAt",
                table: "DataExports",
                column: "ExportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_DataExports_ExportedBy",
                table: "DataExports",
                column: "ExportedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DataExports_FormId",
                table: "DataExports",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedChanges_ContactId",
                table: "ImportedChanges",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedChanges_CustomerId",
                table: "ImportedChanges",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedChanges_ImportId_Id",
                table: "ImportedChanges",
                columns: new[] { "ImportId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedMappings_StaffId_Kind_Name",
                table: "SavedMappings",
                columns: new[] { "StaffId", "Kind", "Name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Contacts_PurchaseImports_ImportId",
                table: "Contacts",
                column: "ImportId",
                principalTable: "PurchaseImports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Interactions_PurchaseImports_ImportId",
                table: "Interactions",
                column: "ImportId",
                principalTable: "PurchaseImports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Contacts_PurchaseImports_ImportId",
                table: "Contacts");

            migrationBuilder.DropForeignKey(
                name: "FK_Interactions_PurchaseImports_ImportId",
                table: "Interactions");

            migrationBuilder.DropTable(
                name: "DataExports");

            migrationBuilder.DropTable(
                name: "ImportedChanges");

            migrationBuilder.DropTable(
                name: "SavedMappings");

            migrationBuilder.DropIndex(
                name: "IX_Interactions_ImportId",
                table: "Interactions");

            migrationBuilder.DropIndex(
                name: "IX_Customers_CodeKey",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_ImportId",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Updated",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Columns",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Format",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Layout_Sheet",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "LeftChanged",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Matching_AlikeToo",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Matching_Existing",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Matching_Key",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "PassedOver",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "Restored",
                table: "PurchaseImports");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Interactions");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Contacts");

            migrationBuilder.RenameColumn(
                name: "Added",
                table: "PurchaseImports",
                newName: "Purchases");

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_Amount",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_Currency",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_Customer",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_Date",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_Margin",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_Name",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_OrderNumber",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Layout_Columns_Product",
                table: "PurchaseImports",
                type: "INTEGER",
                nullable: true);
        }
    }
}
