using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>Turns the cells of a row into a customer row (客户行识别), or names every bad cell of it.</summary>
public sealed class CustomerRowReader(FileLayout layout, RowRules rules)
{
    private const int StaffLength = 200;

    public CustomerRow Read(long line, IReadOnlyList<string> cells, ICollection<Fault> faults)
    {
        var row = new RowCells(layout, rules, line, cells, faults);
        var (code, name) = (row.Text(ImportField.Customer, Customer.CodeLength, isCode: true), row.Text(ImportField.Name, Customer.NameLength));
        return new CustomerRow(line, code, name)
        {
            Class = row.Choice<CustomerClass>(ImportField.Class),
            GovernmentKind = row.Choice<GovernmentKind>(ImportField.GovernmentKind),
            Size = row.Choice<SizeBand>(ImportField.Size),
            Phones = [.. PointCells.Phones(row, ImportField.Phone, PointKind.Work), .. PointCells.Phones(row, ImportField.Mobile, PointKind.Mobile)],
            Emails = PointCells.Emails(row),
            Address = PointCells.Address(row),
            Web = PointCells.Web(row),
            Owner = row.Text(ImportField.Owner, StaffLength),
            Team = row.Text(ImportField.Team, StaffLength),
            Source = row.Choice<CustomerSource>(ImportField.Source),
            Campaign = row.Text(ImportField.Campaign, Campaigns.Campaign.NameLength),
            Type = row.Choice<RelationshipType>(ImportField.RelationshipType),
            Language = Listed(row, ImportField.Language, ListedCodes.Languages),
            Currency = Listed(row, ImportField.Currency, ListedCodes.Currencies),
            Birthday = row.Day(ImportField.Birthday),
            Notes = row.Lines(ImportField.Notes, Customer.NotesLength),
            IsCatchAll = row.YesNo(ImportField.CatchAll),
            Tags = TagCell.Read(row),
            Own = OwnCells.Read(row),
        };
    }

    private static string Listed(RowCells row, ImportField field, IReadOnlyList<string> known)
    {
        var text = CellText.Fold(row.Cell(field));
        return text.Length == 0 ? ""
            : known.FirstOrDefault(k => k.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? row.Blame(field, FaultKind.UnknownChoice, "");
    }
}
