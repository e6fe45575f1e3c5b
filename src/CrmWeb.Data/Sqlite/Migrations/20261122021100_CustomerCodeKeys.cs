using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CustomerCodeKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CodeKey",
                table: "Customers",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            // What the program makes of the codes in use; whoever edits a customer has its key made anew.
            migrationBuilder.Sql("UPDATE Customers SET CodeKey = LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(Code, '-', ''), '.', ''), '/', ''), ':', ''), '#', ''))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CodeKey",
                table: "Customers");
        }
    }
}
