using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Domain.Imports.ContactRows;

/// <summary>Turns the cells of a row into a contact row (联系人行识别), or names every bad cell of it.</summary>
public sealed class ContactRowReader(FileLayout layout, RowRules rules)
{
    private const int StaffLength = 200;
    private const int AttitudeMost = 2;
    private const char FirstHan = '\u2E80';

    public ContactRow Read(long line, IReadOnlyList<string> cells, ICollection<Fault> faults)
    {
        var row = new RowCells(layout, rules, line, cells, faults);
        var name = NameOf(row);
        var traits = new ContactTraits(
            name.Length == 0 ? row.Blame(ImportField.ContactName, FaultKind.Missing, "") : name,
            row.Text(ImportField.JobTitle, Contact.JobTitleLength),
            row.Choice<DecisionRole>(ImportField.DecisionRole),
            row.Choice<Influence>(ImportField.Influence),
            row.Whole(ImportField.Attitude, -AttitudeMost, AttitudeMost),
            row.Text(ImportField.RivalRelation, Contact.NoteLength),
            row.Text(ImportField.OurRelation, Contact.NoteLength),
            null,
            Sound(row, ImportField.Phone, CustomerPhone.NumberLength, PointCells.IsPhone, FaultKind.NotAPhone),
            Sound(row, ImportField.Email, CustomerEmail.AddressLength, PointCells.IsEmail, FaultKind.NotAnEmail),
            row.Day(ImportField.Birthday));
        return new ContactRow(CustomerKeys.Of(row, line), row.Text(ImportField.Owner, StaffLength), traits) { Own = OwnCells.Read(row) };
    }

    // 王 and 小明 are 王小明; Ann and Lee are Ann Lee.
    private static string NameOf(RowCells row)
    {
        var whole = row.Text(ImportField.ContactName, Contact.NameLength);
        if (whole.Length > 0)
            return whole;

        var (last, first) = (row.Text(ImportField.LastName, Contact.NameLength), row.Text(ImportField.FirstName, Contact.NameLength));
        var name = last.Any(c => c >= FirstHan) ? last + first : $"{first} {last}".Trim();
        return name.Length <= Contact.NameLength ? name : row.Blame(ImportField.LastName, FaultKind.TooLong, name[..Contact.NameLength]);
    }

    private static string Sound(RowCells row, ImportField field, int most, Func<string, bool> isSound, FaultKind fault)
    {
        var text = row.Text(field, most);
        return text.Length == 0 || isSound(text) ? text : row.Blame(field, fault, "");
    }
}
