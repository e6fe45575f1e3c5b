using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/list: opportunities by filters, open ones by the day they are expected, closed ones the latest first.</summary>
public sealed class ListModel(CrmDbContext db, Formats formats) : PageModel
{
    private const int PageSize = 50;
    private const string Here = "/opportunities/list";

    [BindProperty(SupportsGet = true, Name = "")]
    public OpportunityFilter Filter { get; set; } = new();
    public IReadOnlyList<OpportunityRow> Rows { get; private set; } = [];
    public Choices Reasons { get; private set; } = new([]);
    public string? Next { get; private set; }
    public string? First => Filter.After is null ? null : Filter.Address(Here);
    public DateOnly Today => formats.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        var visible = db.Opportunities.AsNoTracking().VisibleTo(staff);
        var rows = await (await AfterAsync(visible, Filter.Choose(visible, db, staff, Today), cancel)).Take(PageSize + 1)
            .Select(OpportunityRow.From(db, staff)).ToListAsync(cancel);

        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Filter.Address(Here, Rows[^1].Id) : null;
        if (Filter.State == OpportunityState.Lost)
            Reasons = await LostModel.ReasonsAsync(db.LostReasons, cancel);
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    private async Task<IQueryable<Opportunity>> AfterAsync(IQueryable<Opportunity> visible, IQueryable<Opportunity> chosen, CancellationToken cancel)
    {
        var last = Filter.After is { } id ? await visible.Where(o => o.Id == id).Select(o => new { o.Id, o.ExpectedOn, o.ClosedAt }).SingleOrDefaultAsync(cancel) : null;
        if (Filter.IsClosed)
            return (last is null ? chosen : chosen.ClosedBefore(last.ClosedAt, last.Id)).LastClosedFirst();

        return (last is null ? chosen : chosen.LaterThan(last.ExpectedOn, last.Id)).SoonestFirst();
    }
}
