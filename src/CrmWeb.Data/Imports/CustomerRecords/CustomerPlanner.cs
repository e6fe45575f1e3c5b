using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>Decides what becomes of rows of customers (客户行判定); nothing is guessed and nothing merged.</summary>
internal sealed class CustomerPlanner(RecordWork work)
{
    private const int MostNamed = 3;

    private readonly Matching _matching = work.Import.Matching;
    private readonly CustomerMatcher _matcher = new(work.Db, work.Import.Id);
    private readonly ChargeFinder _charges = new(work);
    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<CustomerPlan>> PlanAsync(IReadOnlyList<CustomerRow> rows, CancellationToken cancel)
    {
        var known = await FindAsync(_matching.Key, rows, cancel);
        var plans = rows.Select(row => Plan(row, known)).ToList();
        var fresh = plans.Where(p => p.IsNew).Select(p => p.Row).ToList();
        var alike = await AlikeAsync(fresh, cancel);
        return plans.ConvertAll(p => p.IsNew && alike.TryGetValue(p.Row.Line, out var bad) ? bad : p);
    }

    private async Task<ILookup<string, KnownCustomer>> FindAsync(MatchKey key, IReadOnlyList<CustomerRow> rows, CancellationToken cancel)
        => await _matcher.ByAsync(key, [.. rows.SelectMany(r => r.KeysBy(key))], cancel);

    private CustomerPlan Plan(CustomerRow row, ILookup<string, KnownCustomer> known)
    {
        if (SeenBefore(row) is { } line)
            return CustomerPlan.Bad(row, ImportFields.FieldOf(_matching.Key), FaultKind.TwiceInFile, $"{line}");

        var found = row.KeysBy(_matching.Key).SelectMany(key => known[key]).DistinctBy(c => c.Id).ToList();
        return found switch
        {
            [] => PlanNew(row),
            [var one] => PlanKnown(row, one),
            _ => CustomerPlan.Bad(row, ImportFields.FieldOf(_matching.Key), FaultKind.SeveralCustomers, Named(found)),
        };
    }

    private CustomerPlan PlanNew(CustomerRow row)
    {
        if (!work.Import.NewCustomers.Create)
            return CustomerPlan.Bad(row, ImportFields.FieldOf(_matching.Key), FaultKind.UnknownCustomer, row.KeysBy(_matching.Key).FirstOrDefault() is null ? "" : NameOf(row));
        if (row.Name.Length == 0)
            return CustomerPlan.Bad(row, ImportField.Name, FaultKind.Missing, "");

        var faults = new List<Fault>();
        var charge = _charges.Of(row, new Charge(work.Import.NewCustomers.TeamId, work.Import.NewCustomers.OwnerId), faults);
        return new CustomerPlan(Brought(row, faults), null, charge, faults);
    }

    private CustomerPlan PlanKnown(CustomerRow row, KnownCustomer known)
    {
        if (!work.Rights.Covers(known.TeamId, known.OwnerId))
            return CustomerPlan.Bad(row, ImportFields.FieldOf(_matching.Key), FaultKind.ForeignCustomer, NameOf(row));
        if (row.Code.Length > 0 && !row.Code.Equals(known.Code, StringComparison.OrdinalIgnoreCase))
            return CustomerPlan.Bad(row, ImportField.Customer, FaultKind.OtherCode, known.Code);
        if (_matching.Existing is ExistingRows.Skip)
            return new CustomerPlan(row, known, null, []);

        var faults = new List<Fault>();
        var charge = _charges.Of(row, new Charge(known.TeamId, known.OwnerId), faults);
        return new CustomerPlan(Brought(row, faults), known, charge, faults);
    }

    // A campaign is not made by a file: its costs and its days are nowhere in it.
    private CustomerRow Brought(CustomerRow row, List<Fault> faults)
    {
        if (row.Campaign.Length == 0)
            return row;
        if (work.Staff.Campaign(row.Campaign) is { } campaign)
            return row with { CampaignId = campaign };

        faults.Add(new Fault(row.Line, ImportField.Campaign, FaultKind.UnknownCampaign, Fault.Shorten(row.Campaign)));
        return row;
    }

    // A new customer that shares a name, a number or an address with one that we have is listed, unless it is meant.
    private async Task<Dictionary<long, CustomerPlan>> AlikeAsync(List<CustomerRow> fresh, CancellationToken cancel)
    {
        var bad = new Dictionary<long, CustomerPlan>();
        // A code must be free whatever else is meant.
        var keys = Enum.GetValues<MatchKey>().Where(k => k != _matching.Key && (k is MatchKey.Code || !_matching.AlikeToo));
        foreach (var key in keys)
        {
            var known = await FindAsync(key, fresh, cancel);
            foreach (var row in fresh)
            {
                if (row.KeysBy(key).SelectMany(k => known[k]).FirstOrDefault() is { } other)
                    bad.TryAdd(row.Line, CustomerPlan.Bad(row, ImportFields.FieldOf(key), FaultKind.LooksLike, Named([other])));
            }
        }

        return bad;
    }

    private long? SeenBefore(CustomerRow row)
    {
        var keys = row.KeysBy(_matching.Key).Select(k => $"{_matching.Key} {k}").Concat(row.KeysBy(MatchKey.Code).Select(k => $"{MatchKey.Code} {k}")).Distinct(StringComparer.Ordinal);
        long? before = null;
        foreach (var key in keys.Where(key => !_seen.TryAdd(key, row.Line)))
            before ??= _seen[key];
        return before;
    }

    // Customers beyond reach are there, and no more is said of them.
    private string Named(IReadOnlyList<KnownCustomer> found)
        => string.Join(", ", found.Take(MostNamed).Select(c => work.Rights.Covers(c.TeamId, c.OwnerId) ? c.Code : "***"));

    private static string NameOf(CustomerRow row) => row.Code.Length > 0 ? row.Code : row.Name;
}
