using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Value;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/windows: churn windows by product group, a ledger in which a new window withdraws the one before.</summary>
public sealed class WindowsModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    private const int Shown = 200;

    [BindProperty]
    public WindowInput Input { get; set; } = new();
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public IReadOnlyList<WindowRow> Rows { get; private set; } = [];
    public bool MayChange => SettingsAccess.Changes(User, "Value");

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (await new WindowValidator(words, Groups).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await EnterAsync(Input.ProductGroup!, Input.Days!.Value, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int windowId, CancellationToken cancel)
    {
        var window = await db.GroupChurnWindows.SingleOrDefaultAsync(w => w.Id == windowId, cancel);
        if (window is null)
            return NotFound();

        window.Withdraw(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Windows.Withdrawn"].Value;
        return RedirectToPage();
    }

    private async Task EnterAsync(string group, int days, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var earlier = await db.GroupChurnWindows.Where(w => w.ProductGroup == group && w.WithdrawnAt == null).ToListAsync(cancel);
        if (earlier.Exists(w => w.Days == days))
            return;

        earlier.ForEach(w => w.Withdraw(now));
        db.GroupChurnWindows.Add(new GroupChurnWindow(group, days, now, User.StaffId()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var groups = await db.Products.Where(p => p.Group != "").Select(p => p.Group).Distinct().ToListAsync(cancel);
        Groups = [.. groups.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture)];
        Rows = await db.GroupChurnWindows.OrderBy(w => w.ProductGroup).ThenByDescending(w => w.Id).Take(Shown)
            .Select(w => new WindowRow(w.Id, w.ProductGroup, w.Days, w.EnteredAt,
                db.Users.Where(u => u.Id == w.EnteredBy).Select(u => u.DisplayName).FirstOrDefault(), w.WithdrawnAt))
            .ToListAsync(cancel);
    }
}

/// <summary>A churn window as it is typed (流失窗口输入).</summary>
public sealed class WindowInput
{
    public string? ProductGroup { get; set; }
    public int? Days { get; set; }
}

/// <summary>One line of the churn windows (流失窗口行).</summary>
public sealed record WindowRow(int Id, string ProductGroup, int Days, DateTime EnteredAt, string? By, DateTime? WithdrawnAt);

/// <summary>What a churn window must be (流失窗口校验): for a group that some product has.</summary>
public sealed class WindowValidator : AbstractValidator<WindowInput>
{
    public WindowValidator(Words words, IReadOnlyList<string> groups)
    {
        RuleFor(i => i.ProductGroup).NotEmpty().Must(g => g is null || groups.Contains(g, StringComparer.Ordinal)).WithMessage(_ => words["Windows.UnknownGroup"]);
        RuleFor(i => i.Days).NotNull().InclusiveBetween(1, GroupChurnWindow.MostDays);
    }
}
