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
        if (Settles(interaction, outcome))
        {
            await SettleAsync(interaction, outcome, cancel);
            TempData["Toast"] = words.Of(interaction.Status);
        }

        return LocalRedirect($"/interactions/{id}");
    }

    private static bool Settles(Interaction interaction, InteractionStatus outcome) => outcome switch
    {
        InteractionStatus.Done => interaction.Status != InteractionStatus.Done,
        InteractionStatus.Missed => interaction.Status == InteractionStatus.Planned,
        _ => false,
    };

    private async Task SettleAsync(Interaction interaction, InteractionStatus outcome, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (outcome == InteractionStatus.Done)
            interaction.MarkDone(now);
        else
            interaction.MarkMissed(now);
        await db.SaveChangesAsync(cancel);
        await db.NoteContactAsync(interaction, cancel);
        await transaction.CommitAsync(cancel);
    }
}
