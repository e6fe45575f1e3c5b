using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Reads the histories that values are computed from (价值依据的读取): rows that stand, up to the as-of day, in base currency.</summary>
/// <remarks>Streams plain columns; nothing is tracked, and each table is read once.</remarks>
/// <param name="before">Leaves out what was entered from this moment on, and counts what was withdrawn since; none for what stands now.</param>
internal sealed class ValueLedger(CrmDbContext db, SettingValues settings, RateTable rates, DateOnly asOf, DateTime? before, CancellationToken cancel)
{
    private readonly decimal defaultMargin = settings.Number("Value.DefaultMarginRate");

    // Three years by the same setting that averages cash flow over them.
    private readonly GroupWindows windows = GroupWindows.Read(db, DateOnly.FromDayNumber(Math.Max(0, asOf.DayNumber + 1 - settings.Whole("Value.AverageDays"))), before);

    public CustomerHistory[] Read()
    {
        var purchases = Purchases();
        var costs = new ServiceCosts(db, settings, asOf, before).Read();
        var marks = Marks().ToLookup(m => m.CustomerId);
        var plans = Plans().ToLookup(p => p.CustomerId, p => p.Amount);
        var histories = new List<CustomerHistory>();
        foreach (var row in db.Customers.AsNoTracking().Where(c => before == null || c.CreatedAt < before).OrderBy(c => c.Id)
            .Select(c => new CustomerRow(c.Id, c.Class, c.IsCatchAll, c.ArchivedAt != null, c.StageOverride, c.StageOverrideUntil)))
        {
            cancel.ThrowIfCancellationRequested();
            histories.Add(History(row, [.. marks[row.Id]], [.. plans[row.Id]], purchases.Of(row.Id), costs.Of(row.Id)));
        }

        return [.. histories];
    }

    private CustomerHistory History(
        CustomerRow row, CustomerMark[] marks, decimal[] plan, ReadOnlyMemory<PurchaseLine> purchases, ReadOnlyMemory<CostLine> costs) => new()
    {
        CustomerId = row.Id,
        Class = ClassOn(asOf, marks) ?? row.Class,
        IsCatchAll = row.IsCatchAll,
        // Put aside today is put aside in every new run; put aside then counts as well.
        IsArchived = (before is null && row.IsArchived) || Array.Exists(marks, m => m.Kind == MarkKind.Archived && (m.EndsOn is null || m.Covers(asOf))),
        Closes = [.. marks.Where(m => m.Kind == MarkKind.Closed).Select(m => new ClosedSpan(m.StartsOn, m.EndsOn))],
        StageByHand = before is null ? ByHandNow(row) : ByHandThen(marks),
        PlannedYears = plan,
        GroupWindowDays = windows.Of(row.Id),
        Purchases = purchases,
        Costs = costs,
    };

    private static StageOverride? ByHandNow(CustomerRow row)
        => row.StageByHand is { } stage ? new StageOverride(stage, DateOnly.MinValue, row.ByHandUntil) : null;

    private static StageOverride? ByHandThen(CustomerMark[] marks)
        => Array.Find(marks, m => m.Kind == MarkKind.Stage) is { } mark
            ? new StageOverride(Enum.Parse<LifecycleStage>(mark.Detail), DateOnly.MinValue, mark.EndsOn?.AddDays(-1)) : null;

    private static CustomerClass? ClassOn(DateOnly day, CustomerMark[] marks)
        => Array.Find(marks, m => m.Kind == MarkKind.Class && m.Covers(day)) is { } mark ? Enum.Parse<CustomerClass>(mark.Detail) : null;

    // The class a customer never left is on its own row, so only the classes it did leave are read.
    private List<CustomerMark> Marks() => db.CustomerMarks.AsNoTracking().KnownBefore(before)
        .Where(m => before != null || m.Kind != MarkKind.Class || m.EndsOn != null).ToList();

    private List<CashFlowPlan> Plans() => db.CashFlowPlans.AsNoTracking()
        .KnownBefore(before).OrderBy(p => p.CustomerId).ThenBy(p => p.Year).ToList();

    private RowsByCustomer<PurchaseLine> Purchases()
    {
        var margins = db.Products.AsNoTracking().SelectMany(p => p.Margins).KnownBefore(before)
            .ToDictionary(m => m.ProductId, m => m.Rate);
        var lines = new RowsByCustomer<PurchaseLine>();
        foreach (var p in db.Purchases.AsNoTracking()
            .KnownBefore(before).Where(p => p.Date <= asOf).OrderBy(p => p.CustomerId)
            .Select(p => new PurchaseRow(p.CustomerId, p.Date, p.Amount, p.Currency, p.MarginRate, p.ProductId, p.OrderNumber)))
        {
            cancel.ThrowIfCancellationRequested();
            if (p.ProductId is { } bought)
                windows.Note(p.CustomerId, bought, p.Date, p.Amount);
            var margin = p.Margin ?? (p.ProductId is { } product && margins.TryGetValue(product, out var usual) ? usual : defaultMargin);
            lines.Add(p.CustomerId, new PurchaseLine(
                p.Date, rates.ToBase(p.Amount, p.Currency, p.Date), margin, p.Order.Length == 0 ? null : p.Order));
        }

        return lines.Complete();
    }

    private sealed record CustomerRow(
        int Id, CustomerClass Class, bool IsCatchAll, bool IsArchived, LifecycleStage? StageByHand, DateOnly? ByHandUntil);

    private sealed record PurchaseRow(
        int CustomerId, DateOnly Date, decimal Amount, string Currency, decimal? Margin, int? ProductId, string Order);
}
