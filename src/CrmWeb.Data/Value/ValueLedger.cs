using System.Linq.Expressions;
using CrmWeb.Data.Contracts;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Reads the histories that values are computed from (价值依据的读取): rows that stand, up to the as-of day, in base currency.</summary>
/// <remarks>
/// Streams plain columns; nothing is tracked, and each table is read once. Purchases come from the statistics kept per customer, and from
/// the ledger itself where another stood before the moment asked for.
/// </remarks>
/// <param name="before">Leaves out what was entered from this moment on, and counts what was withdrawn since; none for what stands now.</param>
internal sealed class ValueLedger(CrmDbContext db, SettingValues settings, DateOnly asOf, DateTime? before, CancellationToken cancel)
{
    private const int SmallestParted = 10_000; // below it a second thread costs more than it saves

    // Three years by the same setting that averages cash flow over them.
    private DateOnly WindowsSince => DateOnly.FromDayNumber(Math.Max(0, asOf.DayNumber + 1 - settings.Whole("Value.AverageDays")));

    /// <summary>Everybody's history, in the order of ids; customers are read while these are gone through, which can be done once.</summary>
    public async Task<IEnumerable<CustomerHistory>> ReadAsync()
    {
        var historyOf = await LookedUpAsync();
        var (customers, purchases) = await CustomersAsync();
        return customers.Select(row => historyOf(row, purchases(row)));
    }

    /// <summary>The same in parts, one after the other in the order of ids, that several threads may go through at once; each part opens a context of its own.</summary>
    public async Task<IReadOnlyList<IEnumerable<CustomerHistory>>> ReadPartsAsync(IDbContextFactory<CrmDbContext> contexts)
    {
        var last = await db.Customers.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
        if (before is not null || last < SmallestParted)
            return [await ReadAsync()];

        var (historyOf, middle) = (await LookedUpAsync(), last / 2);
        await db.RefreshStaleAsync(cancel);
        IEnumerable<CustomerHistory> Part(Expression<Func<Customer, bool>> those) => Customers(contexts, those).Select(row => historyOf(row, row.Purchases));
        return [Part(c => c.Id <= middle), Part(c => c.Id > middle)];
    }

    private static IEnumerable<CustomerRow> Customers(IDbContextFactory<CrmDbContext> contexts, Expression<Func<Customer, bool>> those)
    {
        using var own = contexts.CreateDbContext();
        foreach (var row in CustomerRow.Read(own, own.Customers.Where(those)))
            yield return row;
    }

    private async Task<Func<CustomerRow, PackedPurchases, CustomerHistory>> LookedUpAsync()
    {
        var windows = await GroupWindows.ReadAsync(db, WindowsSince, asOf, before, cancel);
        var costs = new ServiceCosts(db, settings, asOf, before).Read();
        var marks = Marks().ToLookup(m => m.CustomerId);
        var plans = Plans().ToLookup(p => p.CustomerId, p => p.Amount);
        var contracts = await new ContractLedger(db, settings, asOf, before).ReadAsync(cancel);
        return (row, purchases) => History(
            row, marks.Contains(row.Id) ? [.. marks[row.Id]] : [], plans.Contains(row.Id) ? [.. plans[row.Id]] : [], windows.Of(row.Id), contracts.GetValueOrDefault(row.Id), purchases, costs.Of(row.Id));
    }

    // One row a customer: a run asks for nothing else of most of them.
    private IEnumerable<CustomerRow> Customers() => CustomerRow.Read(db, db.Customers.Where(c => before == null || c.CreatedAt < before));

    private CustomerHistory History(
        CustomerRow row, CustomerMark[] marks, decimal[] plan, int? window, ContractHistory[]? contracts, PackedPurchases purchases, ReadOnlyMemory<CostLine> costs) => new()
    {
        CustomerId = row.Id,
        Class = ClassOn(asOf, marks) ?? row.Class,
        IsCatchAll = row.IsCatchAll,
        // Put aside today is put aside in every new run; put aside then counts as well.
        IsArchived = (before is null && row.IsArchived) || Array.Exists(marks, m => m.Kind == MarkKind.Archived && (m.EndsOn is null || m.Covers(asOf))),
        Closes = marks.Length == 0 ? [] : [.. marks.Where(m => m.Kind == MarkKind.Closed).Select(m => new ClosedSpan(m.StartsOn, m.EndsOn))],
        StageByHand = before is null ? ByHandNow(row) : ByHandThen(marks),
        PlannedYears = plan,
        GroupWindowDays = window,
        Contracts = contracts ?? [],
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

    // What changes while a run of the past reads is told apart only after the statistics were read; a run of the present makes them first.
    private async Task<(IEnumerable<CustomerRow> Customers, Func<CustomerRow, PackedPurchases> Purchases)> CustomersAsync()
    {
        if (before is not { } moment)
        {
            await db.RefreshStaleAsync(cancel);
            return (Customers(), row => row.Purchases);
        }

        var customers = Customers().ToList();
        var past = await PastPurchases.ReadAsync(db, settings, asOf, moment, cancel);
        return (customers, row => past.Of(row.Id, row.Purchases));
    }
}
