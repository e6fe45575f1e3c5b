using CrmWeb.Access.Passwords;
using CrmWeb.Data;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Users;

/// <summary>How saving a team (保存团队) ends: done, or somebody else was sooner with the same name or the same team.</summary>
internal static class TeamSaving
{
    public static async Task<IActionResult> SavedAsync(this PageModel page, CrmDbContext db, Words words, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            page.ModelState.AddModelError("", words["Teams.ChangedMeanwhile"]);
            return page.Rejected();
        }
        catch (DbUpdateException) // the unique index of names below one parent
        {
            page.ModelState.AddModelError("Input.Name", words["Teams.NameTaken"]);
            return page.Rejected();
        }

        page.TempData["Toast"] = words["Common.Saved"].Value;
        return page.RedirectToPage("Teams");
    }
}
