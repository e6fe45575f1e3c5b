using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions: what happened and what is planned with all customers within reach, latest first.</summary>
public sealed class IndexModel(CrmDbContext db, Formats formats, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public InteractionFilter Filter { get; set; } = new();
    public IReadOnlyList<InteractionRow> Rows { get; private set; } = [];
    public DateTime Now { get; private set; }
    public string? Next { get; private set; }
    public string? First => Filter.Before is null ? null : Filter.AddressFrom(null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Now = clock.GetUtcNow().UtcDateTime;
        var staff = User.Staff();
        var (among, all) = (Filter.AmongLatest(db, staff, Now, formats.Zone), Filter.Choose(db, staff, Now, formats.Zone));
        var rows = await Shown(all, staff).FirstRowsAsync(await db.IsCommonAsync(Filter.Q, staff, cancel), Shown(among, staff), PageSize + 1, cancel);

        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Filter.AddressFrom(Rows[^1]) : null;
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    private IQueryable<InteractionRow> Shown(IQueryable<Interaction> interactions, StaffScope staff) => interactions.Select(i => new InteractionRow(
        i.Id, i.HappensAt, i.CustomerId, staff.Calls(i.Customer.Name, i.Customer.Code, i.Customer.Class), i.Channel, i.Direction, i.Subject, i.Kinds, i.Status,
        db.Users.Where(u => u.Id == i.StaffId).Select(u => u.DisplayName).FirstOrDefault()));
}
