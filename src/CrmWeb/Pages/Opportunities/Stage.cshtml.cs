using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/{id}/stage: moves an opportunity to another stage, from the board or its own page (推进商机).</summary>
public sealed class StageModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    public IActionResult OnGet(int id) => LocalRedirect($"/opportunities/{id}");

    public async Task<IActionResult> OnPostAsync(int id, OpportunityStage to, Guid version, string? back, CancellationToken cancel)
    {
        var opportunity = await db.Opportunities.VisibleTo(User.Staff()).EditableBy(User.Staff())
            .Include(o => o.Steps.OrderBy(s => s.Id)).SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (opportunity is null)
            return NotFound();
        if (!ModelState.IsValid || !Enum.IsDefined(to))
            return BadRequest();
        if (opportunity.IsOpen && to >= OpportunityStage.Won)
            return LocalRedirect($"/opportunities/{id}/{(to == OpportunityStage.Won ? "won" : "lost")}");

        var moved = opportunity.IsOpen && opportunity.Version == version && await MoveAsync(opportunity, to, version, cancel);
        TempData["Toast"] = moved ? words["Opportunities.Moved", opportunity.Title, words.Of(to)].Value : words["Opportunities.AlreadyMoved"].Value;
        return LocalRedirect(Url.IsLocalUrl(back) ? back : $"/opportunities/{id}");
    }

    private Task<bool> MoveAsync(Opportunity opportunity, OpportunityStage to, Guid version, CancellationToken cancel)
    {
        opportunity.MoveTo(to, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()));
        return db.SaveOverAsync(opportunity, version, cancel);
    }
}
