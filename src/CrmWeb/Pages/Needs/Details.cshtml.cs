using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Needs;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Needs;

/// <summary>/customers/{customerId}/needs/{id}: one need with all it has been, and the form to take it further.</summary>
public sealed class DetailsModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private IReadOnlyDictionary<int, string> staff = new Dictionary<int, string>();

    [BindProperty]
    public NeedInput Input { get; set; } = new();
    public Need Need { get; private set; } = null!;
    public bool MayServe { get; private set; }
    public NeedChoices Choices { get; private set; } = new(new([]), new([]));
    public Conflict? Conflict { get; private set; }

    /// <summary>It stays as it is, or goes on to one of these.</summary>
    public IReadOnlyList<NeedStatus> Statuses => [Need.Status, .. NeedPath.After(Need.Status)];

    public IEnumerable<SelectListItem> StatusItems => Statuses.Select(s => new SelectListItem(words.Of(s), $"{s}"));

    public async Task<IActionResult> OnGetAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await LoadAsync(customerId, id, cancel))
            return NotFound();

        Input = NeedInput.Of(Need);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await LoadAsync(customerId, id, cancel) || !MayServe)
            return NotFound();
        if (Need.Version != Input.Version)
            return Disputed();

        (await new NeedValidator(Choices, Statuses, words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        Need.Change(Input.Traits, Input.Status, Input.Note.Clean(), new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()));
        if (!await db.SaveOverAsync(Need, Input.Version, cancel))
            return await LoadAsync(customerId, id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/customers/{customerId}/needs");
    }

    /// <summary>Words and names as this reader may see them.</summary>
    public string Seen(string text) => User.Staff().Sees(text);

    public string? Name(int? staffId) => staffId is { } id ? staff.GetValueOrDefault(id) : null;

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed()
    {
        Conflict = Conflict.Between(NeedInput.Of(Need), Input, words, Shown);
        Input.Version = Need.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string? Shown(string field, object? value) => (field, value) switch
    {
        (nameof(NeedInput.InteractionId), int id) => Choices.Interactions.NameOf(id),
        (nameof(NeedInput.OpportunityId), int id) => Choices.Opportunities.NameOf(id),
        _ => null,
    };

    private async Task<bool> LoadAsync(int customerId, int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.Needs.VisibleTo(User.Staff()).Include(n => n.Customer).Include(n => n.Changes.OrderBy(c => c.Id))
            .SingleOrDefaultAsync(n => n.Id == id && n.CustomerId == customerId, cancel);
        if (found is null)
            return false;

        Need = found;
        MayServe = await db.Needs.EditableBy(User.Staff()).AnyAsync(n => n.Id == id, cancel);
        if (MayServe)
            Choices = await NeedChoices.LoadAsync(db, formats, customerId, found, null, cancel);
        staff = await db.StaffNamesAsync(found.Changes.Select(c => c.StaffId), cancel);
        return true;
    }
}
