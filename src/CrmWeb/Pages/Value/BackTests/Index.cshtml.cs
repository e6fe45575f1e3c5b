using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Jobs;
using CrmWeb.Language;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.BackTests;

/// <summary>/value/backtest: how good earlier forecasts were (预测回测), over time; starts a back-test, stops one, and changes the model where advised.</summary>
public sealed class IndexModel(CrmDbContext db, RecomputeBell bell, TimeProvider clock, Formats formats, Words words) : PageModel
{
    private const int Shown = 60;

    [BindProperty]
    public BackTestInput Input { get; set; } = new();

    public IReadOnlyList<BackTestRow> Rows { get; private set; } = [];

    /// <summary>The model that values customers now.</summary>
    public DropoutRule InUse { get; private set; }

    public int SmallestBase { get; private set; }

    /// <summary>The model that the last back-tests speak for, where it is another.</summary>
    public DropoutRule? Advice { get; private set; }

    public bool MayStart => User.IsAny(StaffRole.Manager, StaffRole.Administrator);
    public BackTestRun? Open => Rows.LastOrDefault(r => r.Test.IsOpen)?.Test;
    public BackTestRun? Last => Finished.FirstOrDefault();
    /// <summary>The check that finished last, where it is not the one shown because it looks at earlier days.</summary>
    public BackTestRun? Newest => Finished.MaxBy(t => t.FinishedAt) is { } newest && newest != Last ? newest : null;
    public BackTestMethod Method => BackTestRun.MethodOf(InUse);

    /// <summary>The finished ones, the latest days first.</summary>
    public IEnumerable<BackTestRun> Finished => Rows.Select(r => r.Test).Where(t => t.Status == RunStatus.Done);

    /// <summary>Those that looked as far ahead as the last one, one for each day, the earliest first: others cannot be joined by a line.</summary>
    public IReadOnlyList<BackTestRun> Comparable
        => [.. Finished.Where(t => t[Method]?.Bias is not null).Comparable().OrderBy(t => t.Until)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var settings = await LoadAsync(cancel);
        // Where the last purchase lies long back, its day, for nothing happened since.
        var until = await db.SilentSinceAsync(User.Staff(), formats.Today, cancel) ?? formats.Today.AddDays(-1);
        Input = new BackTestInput { Until = until, Days = settings.Whole("Value.BackTestDays"), FormId = Guid.NewGuid() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid) // what is no day or number at all is told once
            (await new BackTestValidator(formats, words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await StartAsync(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
    {
        var test = await db.BackTestRuns.VisibleTo(User.Staff()).SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (test is null)
            return NotFound();

        // It may have ended while the page was open; there is nothing to stop then.
        if (test.IsOpen)
            test.AskToCancel(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostModelAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Advice is { } advised)
        {
            await db.EnterSettingAsync("Value.Model", $"{advised}", clock.GetUtcNow().UtcDateTime, User.StaffId(), cancel);
            await db.SaveChangesAsync(cancel);
            TempData["Toast"] = words["BackTest.ModelChanged"].Value;
        }

        return RedirectToPage();
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        var sentBefore = await db.BackTestRuns.AnyAsync(t => t.FormId == Input.FormId, cancel);
        if (!sentBefore)
        {
            db.BackTestRuns.Add(BackTestRun.Requested(Input.Until, Input.Days, clock.GetUtcNow().UtcDateTime, User.StaffId(), Input.FormId));
            await db.SaveChangesAsync(cancel);
        }

        await bell.RingBackTestAsync(cancel);
    }

    private async Task<SettingValues> LoadAsync(CancellationToken cancel)
    {
        var settings = await db.SettingsAsync(cancel);
        Rows = await BackTestRow.ReadAsync(db, User.Staff(), Shown, cancel);
        (InUse, SmallestBase) = (settings.Choice<DropoutRule>("Value.Model"), settings.Whole("Value.SmallestBase"));
        Advice = ModelAdvice.Of(Finished, InUse);
        return settings;
    }
}
