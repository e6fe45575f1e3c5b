using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions/{id}/edit: corrects what was logged; the former words stay on record.</summary>
public sealed class EditModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LogInput Log { get; set; } = new();
    public int Id { get; private set; }
    public LogBox Box { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } interaction)
            return NotFound();

        Log = LogInput.Of(interaction, formats.Zone);
        Box = await LogBox.LoadAsync(db, User.Staff(), Log, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } interaction)
            return NotFound();

        Log.CustomerId = interaction.CustomerId;
        Box = await LogBox.LoadAsync(db, User.Staff(), Log, cancel);
        if (!await IsSoundAsync(interaction, cancel))
            return this.Rejected("_EditForm");
        if (interaction.Version != Log.Version || !await SaveAsync(interaction, cancel))
            return Disputed((await FindAsync(id, cancel))!);

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/interactions/{id}");
    }

    private async Task<Interaction?> FindAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Id = id;
        return await db.Interactions.EditableBy(User.Staff()).Standing().Include(i => i.Customer).Include(i => i.Contacts)
            .SingleOrDefaultAsync(i => i.Id == id, cancel);
    }

    private async Task<bool> IsSoundAsync(Interaction interaction, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        (await new LogValidator(words, now, formats.Zone).ValidateAsync(Log, cancel)).AddToModelState(ModelState, nameof(Log));
        if (interaction.Status == InteractionStatus.Done && Log.HappensAt is { } local && formats.Zone.UtcOf(local) > now)
            ModelState.AddModelError("Log.HappensAt", words["Interactions.NotInFuture"]);
        return ModelState.IsValid;
    }

    private async Task<bool> SaveAsync(Interaction interaction, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var contacts = await db.Contacts.Where(c => c.CustomerId == interaction.CustomerId && Log.ContactIds.Contains(c.Id)).ToListAsync(cancel);
        var former = interaction.Correct(Facts(interaction, now), new Entered(now, User.StaffId()));
        interaction.With(contacts);
        try
        {
            await db.CorrectAsync(interaction, former, cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    // A form tells minutes; what it does not change keeps its seconds and its place on the timeline.
    private InteractionFacts Facts(Interaction interaction, DateTime now)
    {
        var shown = LogInput.Of(interaction, formats.Zone).HappensAt;
        var facts = Log.Facts(now, formats.Zone, User.StaffId());
        var isKept = Log.HappensAt is null || shown?.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture) == Log.HappensAt?.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        return isKept ? facts with { HappensAt = interaction.HappensAt } : facts;
    }

    private PageResult Disputed(Interaction now)
    {
        Conflict = Conflict.Between(LogInput.Of(now, formats.Zone), Log, words, NameOf);
        Log.Version = now.Version;
        ModelState.Remove("Log.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string? NameOf(string field, object? value) => (field, value) switch
    {
        (nameof(LogInput.CustomerId) or nameof(LogInput.InSheet) or nameof(LogInput.TemplateId), _) => "",
        (nameof(LogInput.ContactIds), List<int> ids) => string.Join(", ", Box.Contacts.Where(c => ids.Exists(id => $"{id}" == c.Value)).Select(c => c.Text)),
        (nameof(LogInput.NextStepOwnerId), int id) => Box.Staff.FirstOrDefault(s => s.Value == $"{id}")?.Text ?? "",
        (nameof(LogInput.HappensAt), DateTime local) => formats.Moment(formats.Zone.UtcOf(local)),
        _ => null,
    };
}
