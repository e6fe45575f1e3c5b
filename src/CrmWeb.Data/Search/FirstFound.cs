using System.Linq.Expressions;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Search;

/// <summary>The first customers, contacts and complaints that hold every word of a text (检索首批结果), at once however large the company is.</summary>
/// <remarks>
/// Where few hold the rarest gram, they are read and put in order. Where all grams are common, whoever walks in order soon meets enough. The walk
/// has an end: words that are common but seldom stand together are then looked for by all their grams.
/// </remarks>
public sealed class FirstFound
{
    private readonly CrmDbContext db;
    private readonly int walk;
    private readonly string? text;
    private readonly IReadOnlyList<string> words;
    private readonly GramRange? ofCustomers, ofContacts, ofComplaints;

    private FirstFound(CrmDbContext db, string? text, int walk, IReadOnlyList<GramRange?> rarest)
        => (this.db, this.text, this.walk, words, ofCustomers, ofContacts, ofComplaints) = (db, text, walk, CustomerSearch.Words(text), rarest[0], rarest[1], rarest[2]);

    /// <summary>Null where the text has no word.</summary>
    public static Task<FirstFound?> OfAsync(CrmDbContext db, string? text, CancellationToken cancel) => OfAsync(db, text, new(), cancel);

    internal static async Task<FirstFound?> OfAsync(CrmDbContext db, string? text, SearchBounds bounds, CancellationToken cancel)
    {
        var asked = CustomerSearch.Words(text);
        return asked.Count == 0 ? null : new(db, text, bounds.Walk, await RarestGram.AmongAsync(
            db, asked, [db.Set<CustomerGram>().Select(g => g.Gram), db.Set<ContactGram>().Select(g => g.Gram), db.Set<ComplaintGram>().Select(g => g.Gram)], bounds.Few, cancel));
    }

    /// <summary>By name, archived ones last.</summary>
    public Task<List<TRow>> CustomersAsync<TRow>(StaffScope staff, int most, Expression<Func<Customer, TRow>> row, CancellationToken cancel)
    {
        var seen = db.Customers.AsNoTracking().VisibleTo(staff);
        if (ofCustomers is { } rare)
        {
            var holders = db.Set<CustomerGram>().Where(g => g.Gram >= rare.From && g.Gram < rare.To).Select(g => g.CustomerId);
            return InOrder(seen.Where(c => holders.Contains(c.Id)).Saying(words, staff)).ToListAsync(cancel);
        }

        var end = db.Customers.OrderBy(c => c.SortKey).ThenBy(c => c.Id).Skip(walk).Select(c => c.SortKey).Take(1);
        var met = seen.Current().Where(c => !end.Any() || string.Compare(c.SortKey, end.First()) <= 0).Saying(words, staff);
        return EnoughAsync(met.OrderBy(c => c.SortKey).ThenBy(c => c.Id).Take(most).Select(row), InOrder(seen.MatchingFor(staff, db, text)), most, cancel);

        IQueryable<TRow> InOrder(IQueryable<Customer> found)
            => found.OrderBy(c => c.ArchivedAt != null).ThenBy(c => c.SortKey).ThenBy(c => c.Id).Take(most).Select(row);
    }

    /// <summary>Those of today, by name; nobody for who sees names masked.</summary>
    public Task<List<TRow>> ContactsAsync<TRow>(StaffScope staff, int most, Expression<Func<Contact, TRow>> row, CancellationToken cancel)
    {
        if (staff.SeesMasked)
            return Task.FromResult<List<TRow>>([]);

        var seen = words.Aggregate(db.Contacts.AsNoTracking().VisibleTo(staff).Current(), (rest, word) => rest.Where(c => c.SearchText.Contains(word)));
        if (ofContacts is { } rare)
        {
            var holders = db.Set<ContactGram>().Where(g => g.Gram >= rare.From && g.Gram < rare.To).Select(g => g.ContactId);
            return seen.Where(c => holders.Contains(c.Id)).OrderBy(c => c.Name).ThenBy(c => c.Id).Take(most).Select(row).ToListAsync(cancel);
        }

        var theirs = db.Customers.Matching(db, text).Select(c => c.Id);
        return EnoughAsync(Latest(seen.Where(c => c.Id > db.Contacts.Max(l => l.Id) - walk)), Latest(seen.Where(c => theirs.Contains(c.CustomerId))), most, cancel);

        IQueryable<TRow> Latest(IQueryable<Contact> found) => found.OrderByDescending(c => c.Id).Take(most).Select(row);
    }

    /// <summary>The latest first, by number or summary.</summary>
    public Task<List<TRow>> ComplaintsAsync<TRow>(StaffScope staff, int most, Expression<Func<Complaint, TRow>> row, CancellationToken cancel)
    {
        var seen = words.Aggregate(db.Complaints.AsNoTracking().VisibleTo(staff), (rest, word) => rest.Where(c => c.SearchText.Contains(word)));
        var found = ofComplaints is { } rare
            ? seen.Where(c => db.Set<ComplaintGram>().Where(g => g.Gram >= rare.From && g.Gram < rare.To).Select(g => g.ComplaintId).Contains(c.Id))
            : seen;
        return found.OrderByDescending(c => c.Id).Take(most).Select(row).ToListAsync(cancel);
    }

    private static async Task<List<TRow>> EnoughAsync<TRow>(IQueryable<TRow> met, IQueryable<TRow> all, int most, CancellationToken cancel)
        => await met.ToListAsync(cancel) is { } first && first.Count == most ? first : await all.ToListAsync(cancel);
}

/// <summary>Where one way of finding ends and the next begins (检索界限).</summary>
/// <param name="Few">Up to so many holders of a gram are read and put in order.</param>
/// <param name="Walk">So many rows are walked in order before all grams are asked.</param>
internal sealed record SearchBounds(int Few = 2_500, int Walk = 20_000);
