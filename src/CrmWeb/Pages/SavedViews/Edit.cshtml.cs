using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.SavedViews;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.SavedViews;

/// <summary>/customers/views/{id}: another name, another team, another filter, or no view at all.</summary>
public sealed class EditModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public ViewInput Input { get; set; } = new();
    public SavedView Saved { get; private set; } = null!;
    public Choices Teams { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = new() { Title = Saved.Title, TeamId = Saved.TeamId };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new ViewValidator(words, Teams).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        Saved.Name(Input.Title.Clean(), Input.TeamId);
        return await SaveAsync("/customers/views", cancel);
    }

    /// <summary>Takes the filter and order that stand in the address.</summary>
    public async Task<IActionResult> OnPostTakeAsync(int id, [FromQuery(Name = "")] CustomerFilter filter, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (filter.FaultFor(User.Staff()) is not null || filter.Query.Length > SavedView.QueryLength)
            return LocalRedirect(filter.Address());

        Saved.Take(filter.Query);
        return await SaveAsync(ViewRow.AddressOf(id, filter.Query), cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken cancel)
    {
        if (await db.SavedViews.EditableBy(User.Staff()).Where(v => v.Id == id).ExecuteDeleteAsync(cancel) == 0)
            return NotFound();

        new Toast(words["Views.Deleted"].Value).Keep(TempData);
        return LocalRedirect("/customers/views");
    }

    private async Task<IActionResult> SaveAsync(string next, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        new Toast(words["Common.Saved"].Value).Keep(TempData);
        return LocalRedirect(next);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.SavedViews.EditableBy(User.Staff()).SingleOrDefaultAsync(v => v.Id == id, cancel);
        (Saved, Teams) = (found!, await ViewInput.TeamsAsync(db, User.Staff(), found?.TeamId, cancel));
        return found is not null;
    }
}
