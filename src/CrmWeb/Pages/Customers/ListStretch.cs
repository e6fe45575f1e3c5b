using CrmWeb.Data;
using CrmWeb.Data.Access;
using CrmWeb.Data.Search;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>Finds who stands on a page of the list (客户列表取页), and how many were chosen.</summary>
internal sealed class ListStretch(CrmDbContext db, StaffScope staff, CustomerFilter filter, CustomerSort sort, FilterTime time, int most, ListBounds? bounds = null)
{
    private readonly ListBounds within = bounds ?? new();

    // Those with conditions may be few.
    private IQueryable<Customer> Usual => filter.IsEmpty ? InOrder : Chosen(staff);

    private IQueryable<Customer> InOrder => sort is CustomerSort.Clv ? Walked.OfTeams(db, staff, c => c.Standing.CustomerId) : Walked;

    // Whoever is met is looked at for the words, instead of gathering all who hold them.
    private IQueryable<Customer> Walked => string.IsNullOrWhiteSpace(filter.Q) || staff.SeesMasked
        ? Chosen(staff.InOrder)
        : WithoutWords(staff.InOrder).Saying(filter.Q, staff);

    /// <summary>How many were chosen, up to a bound, and the day of the figures, by one question: both stand around every page of the list.</summary>
    public async Task<ListHead> CountAsync(int upTo, CustomerPlace? place, CancellationToken cancel)
    {
        var (counted, asOf) = ((await CountedAsync(cancel)).Take(upTo + 1), db.FiguresAsOf());
        var asks = sort is CustomerSort.Clv && !filter.IsEmpty;
        var clv = asks && place is not null ? place.Clv : 0;
        var standings = place is null ? db.CustomerStandings : db.CustomerStandings.Where(s => s.Clv <= clv);
        var ahead = standings.Where(_ => asks).OrderByDescending(s => s.Clv).Skip(within.Next).Select(s => (decimal?)s.Clv);
        return await db.Once().Select(_ => new ListHead(counted.Count(), asOf.FirstOrDefault(), ahead.FirstOrDefault())).SingleOrDefaultAsync(cancel) ?? new(0, null, null);
    }

    // Words that many hold lead by their rarest part from one customer to the next; what is found of others is gathered.
    private async Task<IQueryable<int>> CountedAsync(CancellationToken cancel)
        => await db.HoldersAsync(filter.Q, staff, WithoutWords(staff), within.Many, cancel)
            ?? filter.InCountingOrder(Chosen(staff)).Select(c => c.Id);

    public async Task<List<int>> AfterAsync(CustomerPlace? place, ListHead head, CancellationToken cancel)
    {
        if (head.Bound is { } least && head.Count > within.Many)
        {
            var met = await KeysAsync(InOrder.Where(c => c.Standing.Clv >= least).After(sort, place), cancel);
            if (met.Count == most)
                return met;
        }

        return await KeysAsync(Usual.After(sort, place), cancel);
    }

    public Task<List<int>> BeforeAsync(CustomerPlace place, CancellationToken cancel) => KeysAsync(Usual.Before(sort, place), cancel);

    private IQueryable<Customer> Chosen(StaffScope within) => filter.Choose(db.Customers.AsNoTracking().VisibleTo(within), db, staff, time);

    private IQueryable<Customer> WithoutWords(StaffScope within) => filter.WithoutWords().Choose(db.Customers.AsNoTracking().VisibleTo(within), db, staff, time);

    // Asked with a column that no index of reach holds: SQLite would read such an index whole, and sort, rather than walk in the order asked for.
    private async Task<List<int>> KeysAsync(IReadOnlyList<IQueryable<Customer>> stretches, CancellationToken cancel)
    {
        var ids = new List<int>();
        foreach (var stretch in stretches.TakeWhile(_ => ids.Count < most))
            ids.AddRange((await stretch.Take(most - ids.Count).Select(c => new { c.Id, c.SortKey }).ToListAsync(cancel)).ConvertAll(c => c.Id));
        return ids;
    }
}

/// <summary>What stands around every page of the list (列表概况).</summary>
/// <param name="Bound">The value below which whoever walks by value has looked at enough; none where the order is another or the rest is short.</param>
internal sealed record ListHead(int Count, DateOnly? FiguresAsOf, decimal? Bound);

/// <summary>Where one way to find a page ends and the other begins (取页界限).</summary>
/// <param name="Many">More than these that were chosen are so many that a page is met among the next by value, even in a company of a million.</param>
/// <param name="Next">So many are looked at by value before all that were chosen are put in order.</param>
internal sealed record ListBounds(int Many = 2_500, int Next = 20_000);
