using System.Runtime.CompilerServices;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Exports;

/// <summary>The contacts of customers as rows of a file (联系人导出); those put aside are left out.</summary>
internal static class ContactExport
{
    private static readonly ImportField[] Left = [ImportField.LastName, ImportField.FirstName];

    public static IQueryable<Contact> Chosen(CrmDbContext db, IQueryable<Customer> customers)
    {
        var ids = customers.Select(c => c.Id);
        return db.Contacts.AsNoTracking().Current().Where(p => ids.Contains(p.CustomerId));
    }

    public static ExportTable Of(CrmDbContext db, IQueryable<Customer> customers, ExportWords words, IReadOnlyList<CustomField> own, CancellationToken cancel)
        => new([.. ImportFields.Of(ImportKind.Contacts).Except(Left)], RowsAsync(db, customers, words, own, cancel)) { Own = own };

    private static async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        CrmDbContext db, IQueryable<Customer> customers, ExportWords words, IReadOnlyList<CustomField> own, [EnumeratorCancellation] CancellationToken cancel)
    {
        var staff = await StaffNames.OfAsync(db, cancel);
        var contacts = KeysetRows.Of(
            (last, stop) => Chosen(db, customers).Where(c => c.Id > last).OrderBy(c => c.Id).Take(KeysetRows.Page).Include(c => c.Customer).Include(c => c.FieldValues).ToListAsync(stop), c => c.Id, cancel);
        await foreach (var contact in contacts)
        {
            yield return
            [
                contact.Customer.Code, contact.Customer.Name, contact.Name, contact.JobTitle, contact.Phone, contact.Email,
                contact.DecisionRole is { } role ? words.Say(role) : "", contact.Influence is { } influence ? words.Say(influence) : "",
                ExportedCells.Whole(contact.Attitude), staff.Of(contact.StaffId), ExportedCells.Day(contact.Birthday), contact.RivalRelation, contact.OurRelation,
                .. OwnFieldCells.Of(contact, own, words.Language),
            ];
        }
    }
}
