using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Campaigns;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Campaigns;

/// <summary>/campaigns/{id}: a campaign with its costs, its leads and those of them that were won.</summary>
public sealed class DetailsModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private IReadOnlyDictionary<int, string> staff = new Dictionary<int, string>();

    [BindProperty]
    public CostInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Won { get; set; }

    /// <summary>The last row of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }
    public Campaign Campaign { get; private set; } = null!;
    public CampaignRow Row { get; private set; } = null!;
    public IReadOnlyList<LeadRow> Leads { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayWrite { get; private set; }

    /// <summary>May record a prospect that came of it.</summary>
    public bool MaySell => User.IsAny(StaffRole.Sales, StaffRole.Manager, StaffRole.Administrator);
    public IEnumerable<CampaignCost> Costs => Campaign.Costs.OrderByDescending(c => c.On).ThenByDescending(c => c.Id);
    private Entered Now => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = new() { FormId = Guid.NewGuid(), On = formats.Today };
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !MayWrite)
            return NotFound();

        (await new CostValidator(words, formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(cancel);
        }

        Campaign.Spend(Input.On!.Value, Input.Amount!.Value, Input.What.Clean(), Now).FromForm(Input.FormId);
        await db.SaveOnceAsync<CampaignCost>(c => c.FormId == Input.FormId, cancel);
        return Saved(id);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int id, int cost, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !MayWrite || Campaign.Costs.SingleOrDefault(c => c.Id == cost) is not { } found)
            return NotFound();

        if (found.WithdrawnAt is null)
            found.Withdraw(Now);
        await db.SaveChangesAsync(cancel);
        return Saved(id);
    }

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Campaign = (await db.Campaigns.VisibleTo(User.Staff()).Include(k => k.Costs).SingleOrDefaultAsync(k => k.Id == id, cancel))!;
        if (Campaign is null)
            return false;

        MayWrite = await db.Campaigns.EditableBy(User.Staff()).AnyAsync(k => k.Id == id, cancel);
        return true;
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        var (id, reader) = (Campaign.Id, User.Staff());
        Row = await db.CampaignRows(db.Campaigns.Where(k => k.Id == id), reader).SingleAsync(cancel);
        var rows = await (Won ? db.Deals() : db.Leads()).VisibleTo(reader).Where(c => c.CampaignId == id && (After == null || c.Id < After))
            .OrderByDescending(c => c.Id).Take(PageSize + 1).Select(LeadRow.From(db, reader)).ToListAsync(cancel);
        Leads = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? $"/campaigns/{id}?{(Won ? "won=true&" : "")}after={Leads[^1].Id}#leads" : null;
        staff = await db.StaffNamesAsync([.. Campaign.Costs.SelectMany(c => new[] { c.EnteredBy, c.WithdrawnBy })], cancel);
        return Page();
    }

    private LocalRedirectResult Saved(int id)
    {
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/campaigns/{id}");
    }
}
