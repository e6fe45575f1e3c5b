using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.ContactRows;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports.ContactRecords;

/// <summary>Contacts from a file (联系人导入): each at its customer, recognised there by e-mail address, else by name.</summary>
internal sealed class ContactRecordKind(RecordWork work) : IRecordKind
{
    private readonly ContactRowReader _reader = new(work.Import.Layout, work.Rules);
    private readonly OwningCustomers _owners = new(work);
    private readonly Dictionary<(int, string), long> _seen = [];

    public async Task<IReadOnlyList<Decision>> TakeAsync(IReadOnlyList<FileRow> rows, CancellationToken cancel)
    {
        var (decisions, sound) = (new List<Decision>(rows.Count), new List<ContactRow>(rows.Count));
        foreach (var row in rows)
        {
            var faults = new List<Fault>();
            var read = _reader.Read(row.Line, row.Cells, faults);
            if (faults.Count > 0)
                decisions.Add(new Decision(row.Line, RowFate.Bad, faults));
            else
                sound.Add(read);
        }

        var owners = await _owners.FindAsync(sound.Select(r => r.Of), decisions, cancel);
        var customers = await LoadAsync(owners.Values.Select(o => o.Id), cancel);
        var written = new List<(Contact Contact, string Former)>();
        foreach (var row in sound.Where(r => owners.ContainsKey(r.Line) && customers.ContainsKey(owners[r.Line].Id)))
            decisions.Add(Take(row, customers[owners[row.Line].Id], written));
        if (work.Writes)
            await SaveAsync(written, cancel);
        work.Db.ChangeTracker.Clear();
        return decisions;
    }

    public Task EndAsync(CancellationToken cancel) => Task.CompletedTask;

    private Decision Take(ContactRow row, Customer customer, List<(Contact, string)> written)
    {
        if (!_seen.TryAdd((customer.Id, KeyOf(row.Traits)), row.Line))
            return Decision.Bad(row.Line, ImportField.ContactName, FaultKind.TwiceInFile, $"{_seen[(customer.Id, KeyOf(row.Traits))]}");

        var known = Known(row.Traits, customer);
        // Who looks after the contact already may have left since.
        int? staffId = row.Owner.Length == 0 ? null : work.Staff.Staff(row.Owner)?.Id ?? known.Find(c => c.StaffId == work.Staff.Anybody(row.Owner)?.Id)?.StaffId;
        if (row.Owner.Length > 0 && staffId is null)
            return Decision.Bad(row.Line, ImportField.Owner, FaultKind.UnknownOwner, row.Owner);

        return known.Count switch
        {
            0 => Added(row, customer, staffId, written),
            1 => work.Import.Matching.Existing is ExistingRows.Skip ? new Decision(row.Line, RowFate.PassedOver) : Changed(row, known[0], staffId, written),
            _ => Decision.Bad(row.Line, ImportField.ContactName, FaultKind.SeveralContacts, row.Traits.Name),
        };
    }

    // Contacts that the import made itself are no contacts that we had.
    private List<Contact> Known(ContactTraits traits, Customer customer)
    {
        var had = customer.Contacts.FindAll(c => c.Id > 0 && c.ImportId != work.Import.Id);
        var sameAddress = traits.Email.Length == 0 ? [] : had.FindAll(c => CustomerEmail.KeyOf(c.Email) == CustomerEmail.KeyOf(traits.Email));
        return sameAddress.Count > 0 ? sameAddress : had.FindAll(c => SearchText.Normalise(c.Name) == SearchText.Normalise(traits.Name));
    }

    private static string KeyOf(ContactTraits traits)
        => traits.Email.Length > 0 ? CustomerEmail.KeyOf(traits.Email) : SearchText.Normalise(traits.Name);

    private Decision Added(ContactRow row, Customer customer, int? staffId, List<(Contact, string)> written)
    {
        var contact = new Contact(customer, row.Traits.Name).FromImport(work.Import.Id);
        contact.Describe(row.Traits with { StaffId = staffId });
        row.HoldIn(contact);
        written.Add((contact, ""));
        return new Decision(row.Line, RowFate.Added);
    }

    private Decision Changed(ContactRow row, Contact known, int? staffId, List<(Contact, string)> written)
    {
        var before = ContactState.Write(known);
        known.Describe(row.Over(known, staffId));
        row.HoldIn(known);
        if (ContactState.Write(known) == before)
            return new Decision(row.Line, RowFate.PassedOver);

        work.Db.Entry(known).Property(c => c.Version).IsModified = true; // also where only own fields changed
        written.Add((known, before));
        return new Decision(row.Line, RowFate.Updated);
    }

    private async Task<Dictionary<int, Customer>> LoadAsync(IEnumerable<int> customerIds, CancellationToken cancel)
    {
        var ids = customerIds.Distinct().ToList();
        return await work.Db.Customers.Where(c => EF.Parameter(ids).Contains(c.Id)).Include(c => c.Contacts).ThenInclude(p => p.FieldValues).AsSplitQuery().ToDictionaryAsync(c => c.Id, cancel);
    }

    private async Task SaveAsync(List<(Contact Contact, string Former)> written, CancellationToken cancel)
    {
        await work.Db.SaveChangesAsync(cancel);
        await work.Db.BulkInsertAsync(
            written.Select(w => new ImportedChange(work.Import.Id, w.Contact.CustomerId, w.Contact.Id, w.Former, w.Contact.Version)), cancel);
    }
}
