using System.Linq.Expressions;
using CrmWeb.Data.Access;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Search;

/// <summary>The first customers, contacts and complaints that hold every word of a text (检索首批结果), at once however large the company is.</summary>
/// <remarks>
/// Where few hold the rarest gram, they are read and put in order. Where many do, whoever goes through them, the newest first, soon meets enough; and
/// for whoever sees few customers, all of those are looked at. See docs/adr/0010-search-by-grams.md.
/// </remarks>
public sealed class FirstFound
{
    /// <summary>Up to so many holders of a gram are read and put in order.</summary>
    internal const int Few = 2_500;

    private readonly CrmDbContext db;
    private readonly IReadOnlyList<string> words;
    private readonly RarestGram ofCustomers, ofContacts, ofComplaints;

    private FirstFound(CrmDbContext db, IReadOnlyList<string> words, IReadOnlyList<RarestGram> rarest)
        => (this.db, this.words, ofCustomers, ofContacts, ofComplaints) = (db, words, rarest[0], rarest[1], rarest[2]);

    private IQueryable<Posting> CustomerGrams => db.Set<CustomerGram>().Select(g => new Posting { Gram = g.Gram, Id = g.CustomerId });
    private IQueryable<Posting> ContactGrams => db.Set<ContactGram>().Select(g => new Posting { Gram = g.Gram, Id = g.ContactId });
    private IQueryable<Posting> ComplaintGrams => db.Set<ComplaintGram>().Select(g => new Posting { Gram = g.Gram, Id = g.ComplaintId });

    /// <summary>Null where the text has no word.</summary>
    public static Task<FirstFound?> OfAsync(CrmDbContext db, string? text, CancellationToken cancel) => OfAsync(db, text, Few, cancel);

    internal static async Task<FirstFound?> OfAsync(CrmDbContext db, string? text, int few, CancellationToken cancel)
    {
        var asked = CustomerSearch.Words(text);
        return asked.Count == 0 ? null : new(db, asked, await RarestGram.AmongAsync(
            db, asked, [db.Set<CustomerGram>().Select(g => g.Gram), db.Set<ContactGram>().Select(g => g.Gram), db.Set<ComplaintGram>().Select(g => g.Gram)], few, cancel));
    }

    // How a text begins that has a word beginning so, and how it goes on where another word does.
    private (string First, string Within) Beginnings => (words[0], " " + words[0]);

    /// <summary>By name where few are found, whoever has a word that begins so before others, and the newest first where many are; archived ones last.</summary>
    public async Task<List<TRow>> CustomersAsync<TRow>(StaffScope staff, int most, Expression<Func<Customer, TRow>> row, CancellationToken cancel)
    {
        var seen = db.Customers.AsNoTracking().VisibleTo(staff).Saying(words, staff);
        var (first, within) = Beginnings;
        if (ofCustomers.Gathers(staff))
            return await ofCustomers.Gathered(seen, CustomerGrams, c => c.Id, staff).OrderBy(c => c.ArchivedAt != null)
                .ThenByDescending(c => c.SearchText.StartsWith(first) || c.SearchText.Contains(within)).ThenBy(c => c.SortKey).ThenBy(c => c.Id).Take(most).Select(row).ToListAsync(cancel);

        var walked = CustomerGrams.OfTeams(db, staff, g => g.Id);
        var current = await ofCustomers.WalkAsync(seen.Current(), walked, CustomerGrams, c => c.Id, most, row, cancel);
        return current.Count == most ? current
            : [.. current, .. await ofCustomers.WalkAsync(seen.Where(c => c.ArchivedAt != null), walked, CustomerGrams, c => c.Id, most - current.Count, row, cancel)];
    }

    /// <summary>Those of today, by name where few are found, whoever has a word that begins so before others; nobody for who sees names masked.</summary>
    public Task<List<TRow>> ContactsAsync<TRow>(StaffScope staff, int most, Expression<Func<Contact, TRow>> row, CancellationToken cancel)
    {
        if (staff.SeesMasked)
            return Task.FromResult<List<TRow>>([]);

        var seen = words.Aggregate(db.Contacts.AsNoTracking().VisibleTo(staff).Current(), (rest, word) => rest.Where(c => c.SearchText.Contains(word)));
        var (first, within) = Beginnings;
        return ofContacts.Gathers(staff)
            ? ofContacts.Gathered(seen, ContactGrams, c => c.Id, staff).OrderByDescending(c => c.SearchText.StartsWith(first) || c.SearchText.Contains(within)).ThenBy(c => c.Name).ThenBy(c => c.Id).Take(most).Select(row).ToListAsync(cancel)
            : ofContacts.WalkAsync(seen, ContactGrams, ContactGrams, c => c.Id, most, row, cancel);
    }

    /// <summary>The latest first where few are found, by number or summary.</summary>
    public Task<List<TRow>> ComplaintsAsync<TRow>(StaffScope staff, int most, Expression<Func<Complaint, TRow>> row, CancellationToken cancel)
    {
        var seen = words.Aggregate(db.Complaints.AsNoTracking().VisibleTo(staff), (rest, word) => rest.Where(c => c.SearchText.Contains(word)));
        return ofComplaints.Gathers(staff)
            ? ofComplaints.Gathered(seen, ComplaintGrams, c => c.Id, staff).OrderByDescending(c => c.Id).Take(most).Select(row).ToListAsync(cancel)
            : ofComplaints.WalkAsync(seen, ComplaintGrams, ComplaintGrams, c => c.Id, most, row, cancel);
    }
}
