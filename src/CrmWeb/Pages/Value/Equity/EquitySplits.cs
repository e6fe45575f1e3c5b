using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Language;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.Equity;

/// <summary>One line of a split (构成行).</summary>
/// <param name="Link">Opens the customers of the line; none where no list shows them.</param>
public sealed record EquityLine(string Name, string? Link, string Tone, int Customers, decimal Equity)
{
    public decimal Mean => Customers == 0 ? 0 : Equity / Customers;
}

/// <summary>Customer equity split one way (客户资产构成).</summary>
public sealed record EquitySplit(string Title, string Column, IReadOnlyList<EquityLine> Lines)
{
    public decimal Equity => Lines.Sum(l => l.Equity);
}

/// <summary>Splits customer equity by tier, class, team and owner, and gives each part its name.</summary>
internal sealed class EquitySplits(CrmDbContext db, StaffScope staff, Words words, Formats formats)
{
    private readonly EquityFigures figures = new(db, staff);

    public async Task<IReadOnlyList<EquitySplit>> ReadAsync(int runId, CancellationToken cancel) =>
    [
        new(words["EquityPage.ByTier"], words["Field.Tier"], await TiersAsync(runId, cancel)),
        new(words["EquityPage.ByClass"], words["Field.Class"], await ClassesAsync(runId, cancel)),
        new(words["EquityPage.ByTeam"], words["Field.Team"], await TeamsAsync(runId, cancel)),
        new(words["EquityPage.ByOwner"], words["Field.Owner"], await OwnersAsync(runId, cancel)),
    ];

    private async Task<List<EquityLine>> TiersAsync(int runId, CancellationToken cancel)
        => [.. (await figures.ByTierAsync(runId, cancel)).OrderBy(g => g.Key ?? (PyramidTier)int.MaxValue).Select(g => g.Key is { } tier
            ? new EquityLine(formats.Tier(tier), $"/customers?computed={tier}", $"t-{tier}", g.Customers, g.Equity)
            : new EquityLine(words["PyramidTier.None"], null, "t-None", g.Customers, g.Equity))];

    private async Task<List<EquityLine>> ClassesAsync(int runId, CancellationToken cancel)
        => MostFirst((await figures.ByClassAsync(runId, cancel))
            .Select(g => new EquityLine(words.Of(g.Key), $"/customers?class={g.Key}", "part", g.Customers, g.Equity)));

    private async Task<List<EquityLine>> TeamsAsync(int runId, CancellationToken cancel)
    {
        var names = await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        return MostFirst((await figures.ByTeamAsync(runId, cancel))
            .Select(g => new EquityLine(names.GetValueOrDefault(g.Key, ""), null, "part", g.Customers, g.Equity)));
    }

    private async Task<List<EquityLine>> OwnersAsync(int runId, CancellationToken cancel)
    {
        var names = await db.Users.ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return MostFirst((await figures.ByOwnerAsync(runId, cancel)).Select(g => g.Key is { } owner
            ? new EquityLine(names.GetValueOrDefault(owner, ""), $"/customers?owner={owner}", "part", g.Customers, g.Equity)
            : new EquityLine(words["EquityPage.NoOwner"], "/customers?owner=none", "part", g.Customers, g.Equity)));
    }

    private static List<EquityLine> MostFirst(IEnumerable<EquityLine> lines) => [.. lines.OrderByDescending(l => l.Equity).ThenBy(l => l.Name, StringComparer.CurrentCulture)];
}
