using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions/{id}/withdrawal: takes an interaction logged by mistake away (撤销互动), and back again.</summary>
public sealed class WithdrawalModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    public IActionResult OnGet(int id) => LocalRedirect($"/interactions/{id}");

    public async Task<IActionResult> OnPostAsync(int id, bool restore, CancellationToken cancel)
    {
        var interaction = await db.Interactions.EditableBy(User.Staff()).Current().SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (interaction is null)
            return NotFound();

        TempData["Toast"] = words[restore ? "Interactions.RestoredNow" : "Interactions.WithdrawnNow"].Value;
        try
        {
            if (interaction.IsWithdrawn == restore)
                await ChangeAsync(interaction, restore, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Toast"] = words["Interactions.Changed"].Value;
        }

        return LocalRedirect($"/interactions/{id}");
    }

    private Task ChangeAsync(Interaction interaction, bool restore, CancellationToken cancel)
        => restore ? db.RestoreAsync(interaction, cancel) : db.WithdrawAsync(interaction, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), cancel);
}
