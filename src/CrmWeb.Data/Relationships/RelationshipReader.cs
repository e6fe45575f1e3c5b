using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Relationships;

/// <summary>Reads once a day how relationships are lived and which type suits each segment (关系实况读取), all anew and all or nothing.</summary>
public sealed class RelationshipReader(IDbContextFactory<CrmDbContext> contexts)
{
    private const int YearsOfProducts = 3;

    /// <summary>Reads unless that was done on this day, so that a start goes through no year of contacts a second time.</summary>
    public async Task ReadOnceAsync(DateOnly today, CancellationToken cancel = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            if (await db.RelationshipSegments.AnyAsync(s => s.ReadOn == today, cancel))
                return;
        }

        await ReadAsync(today, cancel);
    }

    public async Task ReadAsync(DateOnly today, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (settings, calendar) = await db.SettingsWithCalendarAsync(cancel);
        var terms = CareTerms.From(settings);
        var groups = await GroupsAsync(db, today, cancel);
        var readings = await ReadingsAsync(db, groups, terms, calendar, today, cancel);
        var segments = await SegmentsAsync(db, groups, today, cancel);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.RelationshipReadings.ExecuteDeleteAsync(cancel);
        await db.RelationshipSegments.ExecuteDeleteAsync(cancel);
        await db.BulkInsertAsync(readings, cancel);
        await db.BulkInsertAsync(segments, cancel);
        await transaction.CommitAsync(cancel);
    }

    // The group bought from on most occasions; of equals the first by name.
    private static async Task<Dictionary<int, string>> GroupsAsync(CrmDbContext db, DateOnly today, CancellationToken cancel)
    {
        var from = today.AddYears(-YearsOfProducts);
        var bought = await db.Purchases.AsNoTracking().Standing().Where(p => p.Date > from && p.Date <= today && p.Amount > 0 && p.Product != null && p.Product.Group != "")
            .GroupBy(p => new { p.CustomerId, p.Product!.Group }).Select(g => new { g.Key.CustomerId, g.Key.Group, Times = g.Count() }).ToListAsync(cancel);
        return bought.GroupBy(b => b.CustomerId).ToDictionary(g => g.Key, g => g.OrderByDescending(b => b.Times).ThenBy(b => b.Group, StringComparer.Ordinal).First().Group);
    }

    private static async Task<List<RelationshipReading>> ReadingsAsync(
        CrmDbContext db, Dictionary<int, string> groups, CareTerms terms, WorkingCalendar calendar, DateOnly today, CancellationToken cancel)
    {
        var from = TimeZoneInfo.ConvertTimeToUtc(today.AddDays(-RelationshipReading.Year).ToDateTime(TimeOnly.MinValue), calendar.Zone);
        var contacts = await db.Interactions.AsNoTracking().Standing()
            .Where(i => i.Status == InteractionStatus.Done && i.HappensAt >= from && i.HappensAt >= i.Customer.RelationshipTypeSince)
            .GroupBy(i => new { i.CustomerId, i.Customer.RelationshipTypeSince })
            .Select(g => new { g.Key.CustomerId, g.Key.RelationshipTypeSince, Out = g.Count(i => i.Direction == Direction.Out), In = g.Count(i => i.Direction == Direction.In), Reviews = g.Count(i => i.IsReview) })
            .ToDictionaryAsync(c => c.CustomerId, cancel);

        RelationshipReading Of(int customer)
        {
            var group = groups.GetValueOrDefault(customer, "");
            return contacts.TryGetValue(customer, out var c)
                ? new(customer, group, new(Math.Min(RelationshipReading.Year, today.DayNumber - calendar.DayOf(c.RelationshipTypeSince).DayNumber), c.Out, c.In, c.Reviews), terms.Cadence)
                : new(customer, group, new(RelationshipReading.Year, 0, 0, 0), terms.Cadence);
        }

        return [.. groups.Keys.Union(contacts.Keys).Order().Select(Of)];
    }

    // Over the customers in the pyramid of the last run; none before the first.
    private static async Task<IReadOnlyList<RelationshipSegment>> SegmentsAsync(CrmDbContext db, Dictionary<int, string> groups, DateOnly today, CancellationToken cancel)
    {
        if (await db.ValueRuns.AsNoTracking().Done().LatestFirst().Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel) is not { } run)
            return [];

        var classes = await db.Customers.AsNoTracking().Where(c => c.Standing.Rank != null).Select(c => new { c.Id, c.Class }).ToDictionaryAsync(c => c.Id, c => c.Class, cancel);
        var sums = new Dictionary<(CustomerClass Class, string Group), (int Customers, decimal Margin)>();
        await foreach (var figure in db.FiguresAsync(run, cancel))
        {
            if (!figure.IsRanked || !classes.TryGetValue(figure.CustomerId, out var customerClass))
                continue;
            var key = (customerClass, groups.GetValueOrDefault(figure.CustomerId, ""));
            var (customers, margin) = sums.GetValueOrDefault(key);
            sums[key] = (customers + 1, margin + figure.YearlyCashFlow);
        }

        return [.. RelationshipSegment.Of([.. sums.Select(s => new SegmentFigures(s.Key.Class, s.Key.Group, s.Value.Customers, decimal.Round(s.Value.Margin / s.Value.Customers, 2)))], today)];
    }
}
