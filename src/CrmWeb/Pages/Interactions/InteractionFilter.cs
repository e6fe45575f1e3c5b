using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Access;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Search;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>What a reader chose above the list of interactions (互动筛选); it stands in the address.</summary>
public sealed class InteractionFilter
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    public string? Q { get; set; }
    public bool Mine { get; set; }
    public Channel? Channel { get; set; }
    public ContentKind? Kind { get; set; }
    public InteractionStatus? Status { get; set; }

    /// <summary>Planned ones whose time has passed.</summary>
    public bool Overdue { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>Where the page before ended.</summary>
    public string? Before { get; set; }
    public bool IsEmpty => this is { Q: null, Mine: false, Channel: null, Kind: null, Status: null, Overdue: false, From: null, To: null };

    // Much is like this, so that the latest are soon met.
    private bool IsCommon => this is { Q: null, Mine: false, Status: null, Overdue: false };

    /// <summary>All that were chosen from where the page before ended, the latest first.</summary>
    public IQueryable<Interaction> Choose(CrmDbContext db, StaffScope staff, DateTime now, TimeZoneInfo zone)
    {
        var seen = IsCommon ? Walked(db, staff) : db.Interactions.VisibleTo(staff);
        return Page(Saying(db, Sift(seen, staff, now, zone), staff)).LatestFirst();
    }

    /// <summary>Those of the latest that hold the words, each looked at by itself.</summary>
    public IQueryable<Interaction> AmongLatest(CrmDbContext db, StaffScope staff, DateTime now, TimeZoneInfo zone)
    {
        var (wanted, customers) = (SearchText.Normalise(Q), db.Customers.Saying(Q, staff));
        return Page(Sift(Walked(db, staff), staff, now, zone)).LatestFirst().Take(FirstRows.LookedAt)
            .Where(i => i.SearchText.Contains(wanted) || customers.Any(c => c.Id == i.CustomerId));
    }

    private static IQueryable<Interaction> Walked(CrmDbContext db, StaffScope staff) => db.Interactions.VisibleTo(staff.InOrder).OfTeams(db, staff, i => i.CustomerId);

    private IQueryable<Interaction> Sift(IQueryable<Interaction> seen, StaffScope staff, DateTime now, TimeZoneInfo zone)
    {
        var chosen = seen.Standing();
        chosen = Mine ? chosen.Of(staff) : chosen;
        chosen = Channel is { } channel ? chosen.Where(i => i.Channel == channel) : chosen;
        chosen = Kind is { } kind ? chosen.Carrying(kind) : chosen;
        chosen = Status is { } status ? chosen.Where(i => i.Status == status) : chosen;
        chosen = Overdue ? chosen.Where(i => i.Status == InteractionStatus.Planned && i.HappensAt <= now) : chosen;
        return Within(chosen, zone);
    }

    /// <summary>The address of this choice from a row on.</summary>
    public string AddressFrom(InteractionRow? row)
    {
        var before = row is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{row.HappensAt.Ticks}-{row.Id}");
        var parts = new (string Name, string? Value)[]
        {
            ("q", Q), ("mine", Mine ? "true" : null), ("channel", Channel?.ToString()), ("kind", Kind?.ToString()), ("status", Status?.ToString()),
            ("overdue", Overdue ? "true" : null), ("from", Written(From)), ("to", Written(To)), ("before", before),
        };
        var query = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? "/interactions" : "/interactions?" + query;
    }

    private IQueryable<Interaction> Page(IQueryable<Interaction> interactions)
    {
        var parts = (Before ?? "").Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? interactions.Before(new DateTime(ticks, DateTimeKind.Utc), id)
            : interactions;
    }

    private IQueryable<Interaction> Within(IQueryable<Interaction> interactions, TimeZoneInfo zone)
    {
        if (From is { } from && from > Earliest)
        {
            var start = zone.StartOf(from < Latest ? from : Latest);
            interactions = interactions.Where(i => i.HappensAt >= start);
        }

        if (To is { } to && to < Latest)
        {
            var end = zone.StartOf((to > Earliest ? to : Earliest).AddDays(1));
            interactions = interactions.Where(i => i.HappensAt < end);
        }

        return interactions;
    }

    private IQueryable<Interaction> Saying(CrmDbContext db, IQueryable<Interaction> interactions, StaffScope staff)
    {
        var wanted = SearchText.Normalise(Q);
        if (wanted.Length == 0)
            return interactions;
        if (!staff.SeesMasked)
        {
            var customers = db.Customers.Matching(db, Q).Select(c => c.Id);
            return interactions.Where(i => i.SearchText.Contains(wanted) || customers.Contains(i.CustomerId));
        }

        // Whoever sees notes and numbers masked must not find out what they say by searching.
        var pattern = $"%{Q!.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%";
        return interactions.Where(i => EF.Functions.Like(i.Subject, pattern, "\\") || (i.Customer.Class != CustomerClass.Individual && EF.Functions.Like(i.Customer.Name, pattern, "\\")));
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One line of the list of interactions (互动列表行).</summary>
public sealed record InteractionRow(
    int Id, DateTime HappensAt, int CustomerId, string Customer, Channel Channel, Direction Direction, string Subject, ContentKind Kinds, InteractionStatus Status, string? Staff);
