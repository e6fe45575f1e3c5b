using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Advice;

/// <summary>/settings/advice: the company's own cards of advice (应对建议), and those that come with the program.</summary>
public sealed class IndexModel(CrmDbContext db, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public AdviceInput Input { get; set; } = new();

    public IReadOnlyList<AdviceCard> Cards { get; private set; } = [];
    public bool MayWrite => User.IsAny(StaffRole.Manager, StaffRole.Administrator);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = new() { FormId = Guid.NewGuid() };
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        (await new AdviceValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            return this.Rejected();
        }

        db.AdviceCards.Add(new AdviceCard(Input.Key, Input.Text.Clean(), new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId));
        await db.SaveOnceAsync<AdviceCard>(c => c.FormId == Input.FormId, cancel);
        return Back("Common.Saved");
    }

    public async Task<IActionResult> OnPostArchiveAsync(int card, CancellationToken cancel)
    {
        if (await Current().SingleOrDefaultAsync(c => c.Id == card, cancel) is not { } found)
            return NotFound();

        found.Archive(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return Back("CustomerPreferences.Gone");
    }

    private IQueryable<AdviceCard> Current() => db.AdviceCards.Where(c => c.ArchivedAt == null);

    private async Task LoadAsync(CancellationToken cancel) => Cards = await Current().AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel);

    private RedirectToPageResult Back(string word)
    {
        TempData["Toast"] = words[word].Value;
        return RedirectToPage();
    }
}
