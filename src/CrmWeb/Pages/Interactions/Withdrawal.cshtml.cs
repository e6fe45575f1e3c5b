using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using CrmWeb.Web;
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
        var interaction = await db.Interactions.EditableBy(User.Staff()).Current().Include(i => i.Customer).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (interaction is null)
            return NotFound();

        try
        {
            if (interaction.IsWithdrawn == restore)
                await ChangeAsync(interaction, restore, cancel);
            return await ShownAsync(interaction, new(words[restore ? "Interactions.RestoredNow" : "Interactions.WithdrawnNow"].Value, Undo: Back(id, restore)), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShownAsync(interaction, new(words["Interactions.Changed"].Value), cancel);
        }
    }

    private async Task<IActionResult> ShownAsync(Interaction interaction, Toast toast, CancellationToken cancel)
    {
        if (Request.IsFragment())
            return Partial("_Withdrawn", (toast, await ContactTold.ReadAsync(db, User.Staff(), interaction.CustomerId, cancel)));

        toast.Keep(TempData);
        return LocalRedirect($"/interactions/{interaction.Id}");
    }

    private static string Back(int id, bool restored) => FormattableString.Invariant($"/interactions/{id}/withdrawal{(restored ? "" : "?restore=true")}");

    private Task ChangeAsync(Interaction interaction, bool restore, CancellationToken cancel)
        => restore ? db.RestoreAsync(interaction, cancel) : db.WithdrawAsync(interaction, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), cancel);
}
