using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Jobs;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.Runs;

/// <summary>/value/runs: the runs (重算批次) with what they found; starts one as of today or any earlier day, and stops one.</summary>
public sealed class IndexModel(CrmDbContext db, RecomputeBell bell, TimeProvider clock, Formats formats, Words words) : PageModel
{
    private const int Shown = 50;

    [BindProperty]
    public RunInput Input { get; set; } = new();

    public IReadOnlyList<RunRow> Rows { get; private set; } = [];

    /// <summary>The last purchase day, offered when figures as of today would be empty.</summary>
    public DateOnly? LastPurchase { get; private set; }

    /// <summary>The day asked for is earlier than that of the figures shown: the page first says what such a run does.</summary>
    public bool AsksToConfirm { get; private set; }

    public bool MayStart => User.IsAny(StaffRole.Manager, StaffRole.Administrator);
    public RunRow? Open => Rows.LastOrDefault(r => r.Run.IsOpen && r.Status != RunStatus.Interrupted);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Input = new RunInput { AsOf = formats.Today, FormId = Guid.NewGuid() };
        await LoadAsync(cancel);
        return Request.IsFragment() ? this.Fragment("_RunsNow") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid) // what is no day at all is told once
            (await new RunValidator(formats, words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (ModelState.IsValid && await db.FirstBoughtAsync(cancel) is { } first && Input.AsOf < first)
            ModelState.AddModelError("Input.AsOf", words["ValueRuns.BeforeAll", formats.Date(first)]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!Input.Confirmed && await db.FiguresAsOfAsync(cancel) is { } shown && Input.AsOf < shown)
        {
            AsksToConfirm = true;
            await LoadAsync(cancel);
            return Page();
        }

        await StartAsync(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
    {
        var run = await db.ValueRuns.VisibleTo(User.Staff()).SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (run is null)
            return NotFound();

        // It may have ended while the page was open; there is nothing to stop then.
        if (run.IsOpen)
            run.AskToCancel(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage();
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        var sentBefore = await db.ValueRuns.AnyAsync(r => r.FormId == Input.FormId, cancel);
        if (!sentBefore)
        {
            var method = (await db.SettingsAsync(cancel)).Choice<ValueMethod>("Value.Method");
            db.ValueRuns.Add(ValueRun.Requested(Input.AsOf, method, clock.GetUtcNow().UtcDateTime, User.StaffId(), Input.FormId));
            await db.SaveChangesAsync(cancel);
        }

        await bell.RingAsync(cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await RunRows.ReadAsync(db, User.Staff(), Shown, cancel);
        LastPurchase = await db.SilentSinceAsync(User.Staff(), formats.Today, cancel);
    }
}

public sealed class RunInput
{
    public DateOnly AsOf { get; set; }
    public Guid FormId { get; set; }

    /// <summary>The person has read what a run as of an earlier day does.</summary>
    public bool Confirmed { get; set; }
}

public sealed class RunValidator : AbstractValidator<RunInput>
{
    public RunValidator(Formats formats, Words words)
    {
        RuleFor(i => i.AsOf).InclusiveBetween(Bounds.EarliestDay, formats.Today).WithName(words["RunInput.AsOf"]);
        RuleFor(i => i.FormId).NotEmpty().WithMessage(_ => words["Form.OpenAgain"].Value);
    }
}
