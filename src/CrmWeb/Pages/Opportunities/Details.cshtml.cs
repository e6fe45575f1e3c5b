using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Opportunities;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
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
        var editable = db.Opportunities.EditableBy(User.Staff());
        var found = await db.Opportunities.VisibleTo(User.Staff()).Where(o => o.Id == id).Include(o => o.Customer).Include(o => o.Steps.OrderBy(s => s.Id))
            .Select(o => new { Opportunity = o, MayEdit = editable.Any(e => e.Id == o.Id) }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();

        (Opportunity, MayEdit) = (found.Opportunity, found.MayEdit);
        // Side by side in one question, each would be read once for each of the others.
        await db.Entry(Opportunity).Collection(o => o.Lines).Query().Include(l => l.Product).OrderBy(l => l.Id).LoadAsync(cancel);
        await db.Entry(Opportunity).Collection(o => o.Contacts).Query().Include(c => c.Contact).OrderBy(c => c.Id).LoadAsync(cancel);
        Needs = await db.Needs.VisibleTo(User.Staff()).Where(n => n.OpportunityId == id).MostPressingFirst().Select(NeedRow.From(db, User.Staff())).ToListAsync(cancel);
        if (Opportunity.Stage == OpportunityStage.Won)
            Purchases = await db.Purchases.VisibleTo(User.Staff()).Standing().Where(p => p.OpportunityId == id).OrderBy(p => p.Date).ThenBy(p => p.Id).Select(PurchaseRow.Of).ToListAsync(cancel);
        await NameAsync(cancel);
        return Page();
    }

    /// <summary>Notes and names as this reader may see them.</summary>
    public string Seen(string text) => User.Staff().Sees(text);

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;

    // The words for what it holds by number or code, its chance, and the task to deliver it.
    private async Task NameAsync(CancellationToken cancel)
    {
        var key = $"Pipeline.{Opportunity.Stage}";
        var chance = db.Settings.KnownBefore(null).Where(s => s.Key == key).Select(s => new ChoiceLine { List = ChoiceList.Setting, Id = s.Id, Code = s.Key, Name = s.Value, Day = null });
        var delivery = db.CareTasks.InSaleOf(Opportunity).Select(t => new ChoiceLine { List = ChoiceList.CareTask, Id = t.Id, Code = "", Name = "", Day = null });
        var people = db.StaffOf([Opportunity.OwnerId, .. Opportunity.Steps.Select(s => s.StaffId)]);
        var lines = (await people.Concat(LostModel.Lines(db.LostReasons)).Concat(chance).Concat(delivery).ToListAsync(cancel)).ByList();

        staff = lines[ChoiceList.Staff].ToDictionary(l => l.Id, l => l.Name);
        Reasons = new(lines[ChoiceList.LostReason].ToCodedItems());
        Chance = new StageChances(new(lines[ChoiceList.Setting].Select(l => new Setting(l.Code, l.Name, default, null)))).Of(Opportunity.Stage, Opportunity.OwnPercent);
        DeliveryTask = lines[ChoiceList.CareTask].Select(l => (int?)l.Id).SingleOrDefault();
    }
}
