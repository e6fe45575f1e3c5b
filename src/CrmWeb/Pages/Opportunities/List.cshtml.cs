using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
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
    /// <summary>What is asked of the company's own fields, and what the opportunities shown say in them.</summary>
    public OwnFilter Own { get; private set; } = null!;
    public ILookup<int, SaidField> Said { get; private set; } = null!;
    public string? Next { get; private set; }
    public string? First => Filter.After is null ? null : Filter.Address(Here);
    public DateOnly Today => formats.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Own = new(await db.FieldsOfAsync(FieldOwner.Opportunity, cancel), Filter.Own, Filter.Upto, staff);
        var own = Own.Records(db.OpportunityFieldValues, new(Today, formats.Zone));
        var visible = db.Opportunities.AsNoTracking().VisibleTo(staff);
        var rows = await (await AfterAsync(visible, Filter.Choose(visible, db, staff, own, Today), cancel)).Take(PageSize + 1)
            .Select(OpportunityRow.From(db, staff)).ToListAsync(cancel);

        Rows = [.. rows.Take(PageSize)];
        Said = await Own.SaidAsync(db, db.OpportunityFieldValues, [.. Rows.Select(r => r.Id)], cancel);
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
