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

    public Task<List<MoverRow>> ReadAsync(IQueryable<FigurePair> movers, MoverPlace? after, int most, CancellationToken cancel)
        => Ordered(movers, after).Take(most)
            .Select(p => new MoverRow(
                p.Now.CustomerId, staff.Calls(p.Now.Customer.Name, p.Now.Customer.Code, p.Now.Customer.Class), p.Now.Customer.Tier,
                p.Then!.Rank, p.Now.Rank, (decimal?)p.Then.Clv, p.Now.Clv))
            .ToListAsync(cancel);

    /// <summary>Says whose doing each move is, by the values at which the tiers of the later run begin.</summary>
    public async Task<IReadOnlyList<MoverRow>> ExplainAsync(IReadOnlyList<MoverRow> rows, int runId, CancellationToken cancel)
    {
        if (was == now || was.Tier() is not { } from || now.Tier() is not { } to)
            return rows;

        var run = await db.ValueRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancel);
        decimal?[] lowest = [.. Domain.Value.Pyramid.Tiers.Select(t => run[t]?.LowestClv)];
        return [.. rows.Select(r => r with { Cause = MoveCauses.Of(from, to, r.ClvThen ?? 0, lowest) })];
    }

    private IQueryable<FigurePair> Ordered(IQueryable<FigurePair> movers, MoverPlace? after)
    {
        if (ByThen)
        {
            movers = after is null ? movers : movers.Where(p => p.Then!.Clv < after.Clv || (p.Then.Clv == after.Clv && p.Now.CustomerId > after.CustomerId));
            return movers.OrderByDescending(p => p.Then!.Clv).ThenBy(p => p.Now.CustomerId);
        }

        movers = after is null ? movers : movers.Where(p => p.Now.Clv < after.Clv || (p.Now.Clv == after.Clv && p.Now.CustomerId > after.CustomerId));
        return movers.OrderByDescending(p => p.Now.Clv).ThenBy(p => p.Now.CustomerId);
    }
}
