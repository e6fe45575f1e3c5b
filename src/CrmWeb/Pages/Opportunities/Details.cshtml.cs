using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Opportunities;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Pages.Needs;
using CrmWeb.Pages.Purchases;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/{id}: one opportunity, where it stands, what belongs to it and how it came there.</summary>
public sealed class DetailsModel(CrmDbContext db, Formats formats) : PageModel
{
    private IReadOnlyDictionary<int, string> staff = new Dictionary<int, string>();

    public Opportunity Opportunity { get; private set; } = null!;
    public bool MayEdit { get; private set; }
    public bool MayPurchase => MayEdit && User.Is(StaffRole.Administrator);
    public decimal Chance { get; private set; }
    public Choices Reasons { get; private set; } = new([]);

    /// <summary>The purchases that were entered from it and stand.</summary>
    public IReadOnlyList<PurchaseRow> Purchases { get; private set; } = [];

    /// <summary>What it is to meet.</summary>
    public IReadOnlyList<NeedRow> Needs { get; private set; } = [];

    /// <summary>The task to deliver what was sold, where there is one that this person may see.</summary>
    public int? DeliveryTask { get; private set; }

    /// <summary>Its products for which there is a pitch card.</summary>
    public IReadOnlyList<Product> Pitched => [.. Opportunity.Lines.Select(l => l.Product).DistinctBy(p => p.Id).Where(p => !p.Pitch.IsEmpty)];
    public bool IsOverdue => Opportunity.IsOverdueOn(formats.Today);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var found = await db.Opportunities.AsNoTracking().VisibleTo(User.Staff()).Include(o => o.Customer).SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (found is null)
            return NotFound();

        Opportunity = await WithPartsAsync(id, cancel);
        MayEdit = await db.Opportunities.EditableBy(User.Staff()).AnyAsync(o => o.Id == id, cancel);
        Chance = new StageChances(await db.SettingsAsync(cancel)).Of(found.Stage, found.OwnPercent);
        if (Opportunity.Steps.Any(s => s.Reason.Length > 0))
            Reasons = await LostModel.ReasonsAsync(db.LostReasons, cancel);
        Needs = await db.Needs.VisibleTo(User.Staff()).Where(n => n.OpportunityId == id).MostPressingFirst().Select(NeedRow.From(db, User.Staff())).ToListAsync(cancel);
        if (found.Stage == OpportunityStage.Won)
            await SoldAsync(cancel);
        staff = await db.StaffNamesAsync([found.OwnerId, .. Opportunity.Steps.Select(s => s.StaffId)], cancel);
        return Page();
    }

    /// <summary>Notes and names as this reader may see them.</summary>
    public string Seen(string text) => User.Staff().Sees(text);

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;

    private Task<Opportunity> WithPartsAsync(int id, CancellationToken cancel) => db.Opportunities.AsNoTracking()
        .Include(o => o.Customer).Include(o => o.Steps.OrderBy(s => s.Id)).Include(o => o.Lines.OrderBy(l => l.Id)).ThenInclude(l => l.Product)
        .Include(o => o.Contacts.OrderBy(c => c.Id)).ThenInclude(c => c.Contact).AsSplitQuery().SingleAsync(o => o.Id == id, cancel);

    private async Task SoldAsync(CancellationToken cancel)
    {
        Purchases = await db.Purchases.VisibleTo(User.Staff()).Standing().Where(p => p.OpportunityId == Opportunity.Id)
            .OrderBy(p => p.Date).ThenBy(p => p.Id).Select(PurchaseRow.Of).ToListAsync(cancel);
        DeliveryTask = await db.CareTasks.InSaleOf(Opportunity).Select(t => (int?)t.Id).SingleOrDefaultAsync(cancel);
    }
}
