using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions/{id}/settlement: says whether a planned interaction took place (互动结果确认).</summary>
public sealed class SettlementModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
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
                await db.SettleAsync(interaction, outcome, clock.GetUtcNow().UtcDateTime, cancel);
            TempData["Toast"] = words.Of(interaction.Status);
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Toast"] = words["Interactions.Changed"].Value;
        }

        return LocalRedirect($"/interactions/{id}");
    }

    private static bool Settles(Interaction interaction, InteractionStatus outcome) => outcome switch
    {
        InteractionStatus.Done => interaction.Status != InteractionStatus.Done,
        InteractionStatus.Missed => interaction.Status == InteractionStatus.Planned,
        _ => false,
    };
}
