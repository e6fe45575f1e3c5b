using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.Equity;

/// <summary>One line of a split (构成行).</summary>
/// <param name="Link">Opens the customers of the line; none where no list shows them.</param>
/// <param name="Trend">Its equity on each day shown, the last of them that of the run.</param>
public sealed record EquityLine(string Name, string? Link, string Tone, int Customers, IReadOnlyList<decimal> Trend)
{
    public decimal Equity => Trend[^1];
    public decimal Mean => Customers == 0 ? 0 : Equity / Customers;

    /// <summary>Of customers in no tier.</summary>
    public bool IsOutside { get; init; }
}

/// <summary>Customer equity split one way, now and over the days (客户资产构成).</summary>
public sealed record EquitySplit(string Title, string Column, IReadOnlyList<DateOnly> Days, IReadOnlyList<EquityLine> Lines)
{
    public decimal Equity => Lines.Sum(l => l.Equity);
}

/// <summary>Splits customer equity by tier, class, team and owner, and gives each part its name.</summary>
internal sealed class EquitySplits(CrmDbContext db, StaffScope staff, Words words, Formats formats)
{
    private const int MostDays = 13; // a year of month-ends

    private IReadOnlyList<EquityPoint> shown = [];
    private Dictionary<(ChoiceList List, int Id), string> names = [];
    private ILookup<int, EquityCell> cells = Enumerable.Empty<EquityCell>().ToLookup(c => c.RunId);

    /// <param name="points">Equity over the days, the earliest first and the run to split last.</param>
    /// <param name="known">The parts of those days, where they were read before.</param>
    public async Task<IReadOnlyList<EquitySplit>> ReadAsync(IReadOnlyList<EquityPoint> points, IReadOnlyList<EquityCell>? known, CancellationToken cancel)
    {
        if (points.Count == 0)
            return [];

        var runId = points[^1].RunId;
        var days = DaysOf(points);
        cells = (known ?? await db.EquityCellsAsync([.. days.Select(d => d.RunId)], runId, staff, cancel)).ToLookup(c => c.RunId);
        shown = [.. days.Where(d => cells.Contains(d.RunId) || d.RunId == runId)];
        names = await NamesAsync(cancel);
        return [Split("Tier", Tiers()), Split("Class", Classes()), Split("Team", Teams()), Split("Owner", Owners())];
    }

    // Month-ends tell the year; a company that has none yet sees its last days.
    private static List<EquityPoint> DaysOf(IReadOnlyList<EquityPoint> points)
    {
        var monthEnds = points.Where(p => p == points[^1] || p.AsOf.IsMonthEnd).ToList();
        return [.. (monthEnds.Count > 2 ? monthEnds : points).TakeLast(MostDays)];
    }

    private EquitySplit Split(string way, IReadOnlyList<EquityLine> lines)
        => new(words["EquityPage.By" + way], words["Field." + way], [.. shown.Select(d => d.AsOf)], lines);

    // All four, so that a reader finds the levels of the pyramid even where one holds nobody.
    private List<EquityLine> Tiers()
    {
        var found = Lines(c => c.Tier).ToList();
        IEnumerable<EquityCell> Of(PyramidTier? tier) => found.Find(l => l.Key == tier) ?? Enumerable.Empty<EquityCell>();
        var lines = Domain.Value.Pyramid.Tiers.Select(t => Line(formats.Tier(t), $"/customers?computed={t}", $"t-{t}", Of(t)));
        return [.. Of(null).Any() ? lines.Append(Line(words["PyramidTier.None"], null, "t-None", Of(null)) with { IsOutside = true }) : lines];
    }

    private List<EquityLine> Classes() => MostFirst(Lines(c => c.Class).Select(l => Line(words.Of(l.Key), $"/customers?class={l.Key}", "part", l)));

    private List<EquityLine> Teams() => MostFirst(Lines(c => c.TeamId).Select(l => Line(names.GetValueOrDefault((ChoiceList.Team, l.Key), ""), null, "part", l)));

    private List<EquityLine> Owners() => MostFirst(Lines(c => c.OwnerId).Select(l => l.Key is { } owner
        ? Line(names.GetValueOrDefault((ChoiceList.Staff, owner), ""), $"/customers?owner={owner}", "part", l)
        : Line(words["EquityPage.NoOwner"], "/customers?owner=none", "part", l)));

    private Task<Dictionary<(ChoiceList List, int Id), string>> NamesAsync(CancellationToken cancel)
        => db.Teams.Select(t => new ChoiceLine { List = ChoiceList.Team, Id = t.Id, Code = "", Name = t.Name, Day = null })
            .Concat(db.Users.Select(u => new ChoiceLine { List = ChoiceList.Staff, Id = u.Id, Code = "", Name = u.DisplayName, Day = null }))
            .ToDictionaryAsync(l => (l.List, l.Id), l => l.Name, cancel);

    private IEnumerable<IGrouping<TKey, EquityCell>> Lines<TKey>(Func<EquityCell, TKey> key) => shown.SelectMany(d => cells[d.RunId]).GroupBy(key);

    private EquityLine Line(string name, string? link, string tone, IEnumerable<EquityCell> all)
    {
        var byRun = all.ToLookup(c => c.RunId);
        return new(name, link, tone, byRun[shown[^1].RunId].Sum(c => c.Customers), [.. shown.Select(d => byRun[d.RunId].Sum(c => c.Equity))]);
    }

    private static List<EquityLine> MostFirst(IEnumerable<EquityLine> lines) => [.. lines.OrderByDescending(l => l.Equity).ThenBy(l => l.Name, StringComparer.CurrentCulture)];
}
