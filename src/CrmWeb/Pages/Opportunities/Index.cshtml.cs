using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Opportunities;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities: the board, a column for each stage, the first to be decided on top.</summary>
public sealed class IndexModel(CrmDbContext db, Formats formats) : PageModel
{
    /// <summary>How many cards a column shows; a link leads to the rest.</summary>
    public const int ColumnSize = 25;

    [BindProperty(SupportsGet = true, Name = "")]
    public OpportunityFilter Filter { get; set; } = new();
    public Pipeline Pipeline { get; private set; } = null!;
    public ILookup<OpportunityStage, OpportunityRow> Cards { get; private set; } = Array.Empty<OpportunityRow>().ToLookup(r => r.Stage);
    /// <summary>What is asked of the company's own fields, and what the opportunities shown say in them.</summary>
    public OwnFilter Own { get; private set; } = null!;
    public ILookup<int, SaidField> Said { get; private set; } = null!;
    public DateOnly Today => formats.Today;
    public bool MayWrite => MayChange(User);

    /// <summary>Where the board stands, to come back to after a move.</summary>
    public string Here => Filter.Address("/opportunities");

    public static bool MayChange(System.Security.Claims.ClaimsPrincipal person) => person.IsAny(StaffRole.Sales, StaffRole.Manager, StaffRole.Administrator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Own = new(await db.FieldsOfAsync(FieldOwner.Opportunity, cancel), Filter.Own, Filter.Upto, staff);
        var own = Own.Records(db.OpportunityFieldValues, new(Today, formats.Zone));
        var chosen = Filter.Within(db.Opportunities.AsNoTracking().VisibleTo(staff), db, staff, own);
        Pipeline = await db.PipelineAsync(chosen, Today, cancel);
        var cards = await CardsAsync(chosen, staff, cancel);
        Cards = cards.ToLookup(r => r.Stage);
        Said = await Own.SaidAsync(db, db.OpportunityFieldValues, [.. cards.Select(c => c.Id)], cancel);
        return Request.IsFragment() ? this.Fragment("_Board") : Page();
    }

    // One question for the tops of all columns: each is read no further than it is shown.
    private Task<List<OpportunityRow>> CardsAsync(IQueryable<Opportunity> chosen, StaffScope staff, CancellationToken cancel)
    {
        var shown = OpportunityStages.Open.Select(stage => chosen.Open().At(stage).SoonestFirst().Select(o => o.Id).Take(ColumnSize)).Aggregate((one, next) => one.Concat(next));
        return db.Opportunities.AsNoTracking().Where(o => shown.Contains(o.Id)).SoonestFirst().Select(OpportunityRow.From(db, staff)).ToListAsync(cancel);
    }
}
