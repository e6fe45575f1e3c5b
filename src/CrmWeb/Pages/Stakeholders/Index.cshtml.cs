using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Balance;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Pages.Balance;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>One line of the list of stakeholders (利益相关者列表行).</summary>
public sealed record StakeholderRow(int Id, string Name, StakeholderRole Roles, int? CustomerId, string Phone, string Email, string? Owner, string SortKey)
{
    /// <summary>A customer is looked at as a customer.</summary>
    public string Address => CustomerId is { } customer ? $"/customers/{customer}" : $"/stakeholders/{Id}";
}

/// <summary>/stakeholders: the circle around the company, by role and by any part of a name.</summary>
public sealed class IndexModel(CrmDbContext db, SealedPlaces places, Formats formats) : PageModel
{
    private const int PageSize = 50;
    private const int CountsAll = 1_000, CountsOfWords = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public StakeholderRole? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Archived { get; set; }

    [BindProperty(SupportsGet = true)]
    public StakeholderShow? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public IReadOnlyList<StakeholderRow> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int CountsUpTo => string.IsNullOrWhiteSpace(Q) ? CountsAll : CountsOfWords;
    public bool CountsMore => Count > CountsUpTo;
    public string? Previous { get; private set; }
    public string? Next { get; private set; }
    public bool MayWrite => User.Staff().Writes is not Reach.None;
    public bool IsEmptyFilter => string.IsNullOrWhiteSpace(Q) && Role is null && Show is null && !Archived;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (staff, neglect) = (User.Staff(), Show is null ? null : (await db.SettingsAsync(cancel)).NeglectSpan(formats));
        var (walked, all) = (Sift(staff.InOrder, neglect), Sift(staff, neglect).MatchingFor(staff, db, Q));
        IQueryable<Stakeholder> Soon(IQueryable<Stakeholder> some) => some.Take(FirstRows.LookedAt).Saying(db, staff, Q);
        var isCommon = await db.IsCommonAsync(Q, staff, cancel);
        Count = (await all.OrderBy(s => s.Id).Select(s => s.Id).FirstRowsAsync(isCommon, Soon(walked.OrderBy(s => s.Id)).Select(s => s.Id), CountsUpTo + 1, cancel)).Count;

        var backwards = places.TryRead(Before, Order, out var before);
        var place = backwards ? before : places.TryRead(After, Order, out var after) ? after : null;
        var rows = await Shown(Turn(IsEmptyFilter ? walked : all, place, backwards)).FirstRowsAsync(
            isCommon, Shown(Soon(Turn(walked, place, backwards))), PageSize + 1, cancel);
        Lay(rows, backwards, isFirst: place is null);
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    private IQueryable<Stakeholder> Sift(StaffScope within, BalanceSpan? neglect)
    {
        var stakeholders = db.Stakeholders.AsNoTracking().VisibleTo(within);
        stakeholders = Archived ? stakeholders.Archived() : stakeholders.Current();
        stakeholders = Role is { } role && StakeholderRoles.All.Contains(role) ? stakeholders.InRole(role) : stakeholders;
        return neglect is null ? stakeholders : stakeholders.Shown(Show, db, neglect);
    }

    // Who sees names masked must not learn them from their order.
    private CustomerSort Order => User.Staff().SeesMasked ? CustomerSort.Newest : CustomerSort.Name;

    private IQueryable<Stakeholder> Turn(IQueryable<Stakeholder> chosen, CustomerPlace? place, bool backwards) => (Order is CustomerSort.Newest, backwards) switch
    {
        (true, true) => chosen.NewestBefore(place!.Id),
        (true, false) => chosen.NewestAfter(place?.Id),
        (false, true) => chosen.Before(place!.Key, place.Id),
        (false, false) => chosen.After(place?.Key, place?.Id ?? 0),
    };

    private IQueryable<StakeholderRow> Shown(IQueryable<Stakeholder> stakeholders)
    {
        var staff = User.Staff();
        return stakeholders.Select(s => new StakeholderRow(
            s.Id, staff.Calls(s.Name, s.Customer == null ? "" : s.Customer.Code, s.Customer == null ? CustomerClass.Enterprise : s.Customer.Class), s.Roles, s.CustomerId, s.Phone, s.Email,
            db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.SortKey));
    }

    private void Lay(List<StakeholderRow> rows, bool backwards, bool isFirst)
    {
        var hasMore = rows.Count > PageSize;
        Rows = backwards ? [.. rows.Take(PageSize).Reverse()] : [.. rows.Take(PageSize)];
        if (Rows.Count > 0 && (backwards ? hasMore : !isFirst))
            Previous = Address("before", Rows[0]);
        if (Rows.Count > 0 && (backwards || hasMore))
            Next = Address("after", Rows[^1]);
    }

    private string Address(string direction, StakeholderRow row)
    {
        var parts = new Dictionary<string, string?>
        {
            ["q"] = Q, ["role"] = Role?.ToString(), ["show"] = Show?.ToString(), ["archived"] = Archived ? "true" : null,
            [direction] = places.Write(CustomerPlace.Of(Order, row.Id, row.SortKey, 0, null), Order),
        };
        return QueryHelpers.AddQueryString("/stakeholders", parts.Where(p => !string.IsNullOrEmpty(p.Value)));
    }
}
