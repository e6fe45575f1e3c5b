using CrmWeb.Data.Imports.Workbooks;

namespace CrmWeb.Pages.Imports;

/// <summary>What a page tells of a workbook (工作簿信息): its sheets, and how many cells hold a formula.</summary>
public sealed record WorkbookView(IReadOnlyList<string> Sheets, int Formulas)
{
    public static WorkbookView Of(Stream stream) => new(WorkbookRows.SheetsOf(stream), WorkbookScan.Formulas(stream));
}
