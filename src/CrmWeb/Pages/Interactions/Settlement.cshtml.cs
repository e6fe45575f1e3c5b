using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions/{id}/settlement: says whether a planned interaction took place (互动结果确认).</summary>
public sealed class SettlementModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    /// <summary>Where the person came from and returns to.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public IActionResult OnGet(int id) => LocalRedirect($"/interactions/{id}");

    public async Task<IActionResult> OnPostAsync(int id, [FromForm(Name = "as")] InteractionStatus outcome, CancellationToken cancel)
    {
        var interaction = await db.Interactions.EditableBy(User.Staff()).Standing().SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (interaction is null)
            return NotFound();

        // A second click, or somebody quicker, has said it already: show how it stands.
        try
        {
            if (Settles(interaction, outcome))
                await SettleAsync(interaction, outcome, cancel);
            return await ShownAsync(id, new(words.Of(interaction.Status)), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShownAsync(id, new(words["Interactions.Changed"].Value), cancel);
        }
    }

    private Task SettleAsync(Interaction interaction, InteractionStatus outcome, CancellationToken cancel) => outcome is InteractionStatus.Planned
        ? db.UnsettleAsync(interaction, cancel)
        : db.SettleAsync(interaction, outcome, clock.GetUtcNow().UtcDateTime, cancel);

    private async Task<IActionResult> ShownAsync(int id, Toast toast, CancellationToken cancel)
    {
        if (!Request.IsFragment())
        {
            toast.Keep(TempData);
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back : $"/interactions/{id}");
        }

        var row = await db.Interactions.AsNoTracking().Where(i => i.Id == id).Select(AppointmentRow.From(User.Staff())).SingleAsync(cancel);
        return Partial("_AppointmentSettled", new AppointmentLine(row, clock.GetUtcNow().UtcDateTime, MayWork: true, Back ?? "/"));
    }

    private static bool Settles(Interaction interaction, InteractionStatus outcome) => outcome switch
    {
        InteractionStatus.Planned => interaction.SettledAt is not null,
        InteractionStatus.Done => interaction.Status != InteractionStatus.Done,
        InteractionStatus.Missed => interaction.Status == InteractionStatus.Planned,
        _ => false,
    };
}
