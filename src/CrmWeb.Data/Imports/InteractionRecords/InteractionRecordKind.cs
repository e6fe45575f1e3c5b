using CrmWeb.Data.Customers;
using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.InteractionRows;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports.InteractionRecords;

/// <summary>Interactions from a file (互动导入), each with its own author and time; one that we have just so is passed over.</summary>
internal sealed class InteractionRecordKind(RecordWork work) : IRecordKind
{
    private readonly InteractionRowReader _reader = new(work.Import.Layout, work.Rules, work.Entered.At);
    private readonly OwningCustomers _owners = new(work);
    private readonly HashSet<(int, DateTime, string)> _seen = [];

    public async Task<IReadOnlyList<Decision>> TakeAsync(IReadOnlyList<FileRow> rows, CancellationToken cancel)
    {
        var (decisions, sound) = (new List<Decision>(rows.Count), new List<InteractionRow>(rows.Count));
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
        await RememberAsync(sound, [.. customers.Keys], cancel);
        var made = new List<Interaction>();
        foreach (var row in sound.Where(r => owners.ContainsKey(r.Line) && customers.ContainsKey(owners[r.Line].Id)))
            decisions.Add(Take(row, customers[owners[row.Line].Id], made));
        if (work.Writes)
            await SaveAsync(made, cancel);
        work.Db.ChangeTracker.Clear();
        return decisions;
    }

    public Task EndAsync(CancellationToken cancel) => Task.CompletedTask;

    private Decision Take(InteractionRow row, Customer customer, List<Interaction> made)
    {
        if ((row.Author.Length > 0 ? work.Staff.Anybody(row.Author)?.Id : work.Entered.By) is not { } author)
            return Decision.Bad(row.Line, ImportField.Author, row.Author.Length > 0 ? FaultKind.UnknownOwner : FaultKind.Missing, row.Author);
        if (!_seen.Add((customer.Id, row.Facts.HappensAt, row.Facts.Subject)))
            return new Decision(row.Line, RowFate.PassedOver);

        var present = new List<Contact>();
        foreach (var name in row.Attendees)
        {
            var known = customer.Contacts.FindAll(c => SearchText.Normalise(c.Name) == SearchText.Normalise(name));
            if (known.Count != 1)
                return Decision.Bad(row.Line, ImportField.Attendees, known.Count == 0 ? FaultKind.UnknownContact : FaultKind.SeveralContacts, name);
            present.Add(known[0]);
        }

        var interaction = new Interaction(customer, author, row.Facts, work.Entered).FromImport(work.Import.Id);
        interaction.With(present.Distinct());
        made.Add(interaction);
        return new Decision(row.Line, RowFate.Added);
    }

    // What we have of these customers at the times of the file; the import's own rows are remembered as they come.
    private async Task RememberAsync(List<InteractionRow> rows, List<int> customerIds, CancellationToken cancel)
    {
        var times = rows.Select(r => r.Facts.HappensAt).Distinct().ToList();
        if (times.Count == 0)
            return;

        var (first, last, import) = (times.Min(), times.Max(), work.Import.Id);
        var had = work.Db.Interactions.AsNoTracking().Standing()
            .Where(i => EF.Parameter(customerIds).Contains(i.CustomerId) && i.HappensAt >= first && i.HappensAt <= last && (i.ImportId == null || i.ImportId != import))
            .Select(i => new { i.CustomerId, i.HappensAt, i.Subject }).AsAsyncEnumerable();
        await foreach (var one in had.WithCancellation(cancel))
            _seen.Add((one.CustomerId, one.HappensAt, one.Subject));
    }

    private async Task<Dictionary<int, Customer>> LoadAsync(IEnumerable<int> customerIds, CancellationToken cancel)
    {
        var ids = customerIds.Distinct().ToList();
        return await work.Db.Customers.Where(c => EF.Parameter(ids).Contains(c.Id))
            .Include(c => c.Contacts.Where(p => p.ArchivedAt == null)).AsSplitQuery().ToDictionaryAsync(c => c.Id, cancel);
    }

    // The latest contact of each customer resets its cadence, and so does the latest review.
    private async Task SaveAsync(List<Interaction> made, CancellationToken cancel)
    {
        work.Db.Interactions.AddRange(made);
        await work.Db.SaveChangesAsync(cancel);
        foreach (var latest in made.GroupBy(i => (i.CustomerId, i.IsReview)).Select(g => g.MaxBy(i => i.HappensAt)!))
            await work.Db.TouchAsync(latest, cancel);
    }
}
