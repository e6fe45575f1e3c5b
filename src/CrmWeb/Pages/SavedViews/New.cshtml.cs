using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.SavedViews;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.SavedViews;

/// <summary>/customers/views/new: keeps the list that stands in the address under a name.</summary>
public sealed class NewModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    [BindProperty]
    public ViewInput Input { get; set; } = new();
    public Choices Teams { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Filter.FaultFor(User.Staff()) is not null)
            return LocalRedirect(Filter.Address());

        (Input.FormId, Teams) = (Guid.NewGuid(), await ViewInput.TeamsAsync(db, User.Staff(), null, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Teams = await ViewInput.TeamsAsync(db, User.Staff(), null, cancel);
        (await new ViewValidator(words, Teams).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (Filter.FaultFor(User.Staff()) is not null || Filter.Query.Length > SavedView.QueryLength)
            ModelState.AddModelError("", words["Views.Unfit"].Value);
        if (!ModelState.IsValid)
            return this.Rejected();

        db.SavedViews.Add(new SavedView(Input.Title.Clean(), Input.TeamId, Filter.Query, User.StaffId(), Input.FormId));
        await db.SaveOnceAsync<SavedView>(v => v.FormId == Input.FormId, cancel);
        var id = await db.SavedViews.Where(v => v.FormId == Input.FormId).Select(v => v.Id).SingleAsync(cancel);
        new Toast(words["Common.Saved"].Value).Keep(TempData);
        return LocalRedirect(ViewRow.AddressOf(id, Filter.Query));
    }
}
