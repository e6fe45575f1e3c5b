using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.SavedViews;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CrmWeb.SavedViews;

/// <summary>How many customers each view holds for its reader (视图计数), up to a bound.</summary>
/// <remarks>
/// Asked for by a script once the page stands, so that no page waits for it, and remembered for a minute a person. Once counting has
/// taken too long, the views left are counted when the page is opened next: by then the first ones are remembered.
/// </remarks>
public sealed class ViewCounts(CrmDbContext db, IMemoryCache cache, Formats formats, TimeProvider clock)
{
    private const int Most = 1_000, MostViews = 40;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromSeconds(1);

    /// <summary>As the tabs say it, by the number of the view.</summary>
    public async Task<IReadOnlyDictionary<int, string>> OfAsync(StaffScope staff, CancellationToken cancel)
    {
        var views = await db.SavedViews.AsNoTracking().VisibleTo(staff).ByTitle().Take(MostViews).Select(v => new { v.Id, v.Query }).ToListAsync(cancel);
        var (counts, began) = (new Dictionary<int, string>(), clock.GetTimestamp());
        foreach (var view in views)
        {
            if (await CountAsync(view.Query, staff, mayAsk: clock.GetElapsedTime(began) < Patience, cancel) is { } count)
                counts[view.Id] = count > Most ? $"{formats.Number(Most)}+" : formats.Number(count);
        }

        return counts;
    }

    private async Task<int?> CountAsync(string query, StaffScope staff, bool mayAsk, CancellationToken cancel)
    {
        var key = (typeof(ViewCounts), staff.StaffId, query);
        if (cache.TryGetValue(key, out int known))
            return known;

        var filter = KeptFilter.Of(query);
        if (!mayAsk || filter.FaultFor(staff) is not null)
            return null;

        var chosen = filter.Choose(db.Customers.AsNoTracking().VisibleTo(staff), db, staff, new(formats.Today, formats.Zone));
        return cache.Set(key, await filter.InCountingOrder(chosen).Take(Most + 1).CountAsync(cancel), Lasts);
    }
}

/// <summary>GET /customers/views/counts: the counts of the reader's views (视图计数), for the tabs above the list.</summary>
public static class ViewCountsAnswer
{
    public static void MapViewCounts(this IEndpointRouteBuilder routes)
        => routes.MapGet("/customers/views/counts", async (HttpContext http, ViewCounts counts, CancellationToken cancel) => TypedResults.Json(await counts.OfAsync(http.User.Staff(), cancel)))
            .RequireAuthorization(FolderRules.Policy("/SavedViews"));
}
