using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Value.Moves;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Moves;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Moves;

/// <summary>One customer of a cell (变动客户行), then and now; the figures of then are none for one newer than that run.</summary>
public sealed record MoverRow(int CustomerId, string Customer, PyramidTier? InEffect, int? RankThen, int? RankNow, decimal? ClvThen, decimal ClvNow)
{
    /// <summary>None where no tier was changed for another.</summary>
    public MoveCause? Cause { get; init; }
    public bool IsUp { get; init; }

    /// <summary>What others did is told by the way it went: they rose past it, or fell back behind it.</summary>
    public string? CauseWord => Cause switch
    {
        null => null,
        MoveCause.Others => IsUp ? "MoveCause.Others.Up" : "MoveCause.Others.Down",
        var cause => $"MoveCause.{cause}",
    };

    /// <summary>Its own value went the same way, though it would stand there without.</summary>
    public string? AlsoOwn => Cause is not MoveCause.Others || ClvThen is not { } then || then == ClvNow || then < ClvNow != IsUp ? null : IsUp ? "MoveCause.AlsoRose" : "MoveCause.AlsoFell";
}

/// <summary>A place in the list (名单位置): value and customer, as in <c>1200.50~17</c>.</summary>
public sealed record MoverPlace(decimal Clv, int CustomerId) : IParsable<MoverPlace>
{
    public override string ToString() => FormattableString.Invariant($"{Clv}~{CustomerId}");

    public static MoverPlace Parse(string s, IFormatProvider? provider)
        => TryParse(s, provider, out var place) ? place : throw new FormatException("No place in the list.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out MoverPlace result)
    {
        result = s?.Split('~') is [var value, var id]
            && decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var clv)
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var customer) ? new(clv, customer) : null;
        return result is not null;
    }
}

/// <summary>Reads the customers of one cell (变动客户的读取), the greatest value first: that of now, or of then for those outside by now.</summary>
internal sealed class MoverList(CrmDbContext db, StaffScope staff, MovePlace was, MovePlace now)
{
    private bool ByThen => now.Tier() is null;

    public MoverPlace Place(MoverRow row) => new(ByThen ? row.ClvThen ?? 0 : row.ClvNow, row.CustomerId);

    /// <summary>All of the cell, as a whole run has to be looked through for them; which are shown is cut from these.</summary>
    public async Task<IReadOnlyList<Mover>> OfAsync(int fromRunId, int toRunId, CancellationToken cancel)
        => [.. await db.MoversAsync(fromRunId, toRunId, staff, cancel).Where(m => m.Was == was && m.Now == now)
            .OrderByDescending(ValueOf).ThenBy(m => m.CustomerId).ToListAsync(cancel)];

    /// <summary>Names those after a place and says whose doing each move is, by the values at which the tiers of the later run begin.</summary>
    public async Task<IReadOnlyList<MoverRow>> ReadAsync(IReadOnlyList<Mover> movers, MoverPlace? after, int most, int runId, CancellationToken cancel)
    {
        var shown = movers.SkipWhile(m => after is not null && (ValueOf(m), -m.CustomerId).CompareTo((after.Clv, -after.CustomerId)) >= 0).Take(most).ToList();
        var ids = shown.ConvertAll(m => m.CustomerId);
        var customers = await db.Customers.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, Name = staff.Calls(c.Name, c.Code, c.Class), c.Standing.Tier }).ToDictionaryAsync(c => c.Id, cancel);
        var run = await db.ValueRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancel);
        decimal?[] lowest = [.. Domain.Value.Pyramid.Tiers.Select(t => run[t]?.LowestClv)];
        return [.. shown.Where(m => customers.ContainsKey(m.CustomerId)).Select(m => new MoverRow(
            m.CustomerId, customers[m.CustomerId].Name, customers[m.CustomerId].Tier, m.RankThen, m.RankNow, m.ClvThen, m.ClvNow)
        {
            IsUp = now.Tier() < was.Tier(),
            Cause = was != now && was.Tier() is { } from && now.Tier() is { } to ? MoveCauses.Of(from, to, m.ClvThen ?? 0, lowest) : null,
        })];
    }

    private decimal ValueOf(Mover mover) => ByThen ? mover.ClvThen ?? 0 : mover.ClvNow;
}
