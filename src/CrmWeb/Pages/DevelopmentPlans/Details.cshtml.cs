using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.DevelopmentPlans;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.DevelopmentPlans;

/// <summary>/customers/{customerId}/development/{id}: one plan with all it has been, and the form to take it further.</summary>
public sealed class DetailsModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel, IPlanForm
{
    private IReadOnlyDictionary<int, string> staff = new Dictionary<int, string>();

    [BindProperty]
    public PlanInput Input { get; set; } = new();
    public DevelopmentPlan Plan { get; private set; } = null!;

    /// <summary>The task of the next act.</summary>
    public CareTask? Act { get; private set; }
    public bool MayWrite { get; private set; }
    public PlanChoices Choices { get; private set; } = new(new([]), new([]));
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await LoadAsync(customerId, id, cancel))
            return NotFound();

        Input = PlanInput.Of(Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await LoadAsync(customerId, id, cancel) || !MayWrite)
            return NotFound();
        if (Plan.Version != Input.Version)
            return Disputed();

        (await new PlanValidator(Choices, formats.Today, words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();
        if (!await SaveAsync(cancel))
            return await LoadAsync(customerId, id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/customers/{customerId}/development");
    }

    /// <summary>Words and names as this reader may see them.</summary>
    public string Seen(string text) => User.Staff().Sees(text);

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var people = await db.Contacts.Where(c => c.CustomerId == Plan.CustomerId && Input.People.Contains(c.Id)).ToListAsync(cancel);
        Plan.Change(Input.ToTraits(), Input.Status, people, Input.Note.Clean(), entered);
        await db.KeepTaskOfAsync(Plan, entered, cancel);
        return await db.SaveOverAsync(Plan, Input.Version, cancel);
    }

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed()
    {
        Conflict = Conflict.Between(PlanInput.Of(Plan), Input, words, Shown);
        Input.Version = Plan.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string? Shown(string field, object? value) => (field, value) switch
    {
        (nameof(PlanInput.OwnerId), int id) => Choices.Staff.NameOf(id),
        (nameof(PlanInput.People), List<int> ids) => string.Join(", ", ids.Select(id => Choices.Contacts.NameOf(id))),
        _ => null,
    };

    private async Task<bool> LoadAsync(int customerId, int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.DevelopmentPlans.VisibleTo(User.Staff()).Include(p => p.Customer).Include(p => p.People).Include(p => p.Changes.OrderBy(c => c.Id)).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id && p.CustomerId == customerId, cancel);
        if (found is null)
            return false;

        Plan = found;
        Act = await db.CareTasks.AsNoTracking().SingleOrDefaultAsync(t => t.FormId == found.TaskForm, cancel);
        MayWrite = await db.DevelopmentPlans.EditableBy(User.Staff()).AnyAsync(p => p.Id == id, cancel);
        if (MayWrite)
            Choices = await PlanChoices.LoadAsync(db, User.Staff(), customerId, found, cancel);
        staff = await db.StaffNamesAsync(found.Changes.Select(c => c.StaffId), cancel);
        return true;
    }
}
