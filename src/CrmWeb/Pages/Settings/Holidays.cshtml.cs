using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Settings;
using CrmWeb.Jobs;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/holidays: days that differ from their weekday, holidays as well as make-up workdays.</summary>
public sealed class HolidaysModel(CrmDbContext db, RecomputeBell bell, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public HolidayInput Input { get; set; } = new();
    public IReadOnlyList<Holiday> Rows { get; private set; } = [];
    public bool MayChange => SettingsAccess.Changes(User, "Hours");

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var check = await new HolidayValidator(words, formats.Today).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await EnterAsync(Input.From!.Value, Input.To ?? Input.From.Value, cancel);
        await bell.RingRetimingAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(int holidayId, CancellationToken cancel)
    {
        if (!await RemoveAsync(holidayId, cancel))
            return NotFound();

        await bell.RingRetimingAsync(cancel);
        TempData["Toast"] = words["Settings.HolidayRemoved"].Value;
        return RedirectToPage();
    }

    private async Task<bool> RemoveAsync(int holidayId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Holidays.Where(h => h.Id == holidayId).ExecuteDeleteAsync(cancel) == 0)
            return false;

        db.RetimeLater(clock.GetUtcNow().UtcDateTime, User.StaffId());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    // A day entered again takes the new name and kind.
    private async Task EnterAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Holidays.Where(h => h.Date >= from && h.Date <= to).ExecuteDeleteAsync(cancel);
        for (var day = from; day <= to; day = day.AddDays(1))
            db.Holidays.Add(new Holiday(day, Input.Name!.Trim(), Input.WorksLike));
        db.RetimeLater(clock.GetUtcNow().UtcDateTime, User.StaffId());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var lastYear = new DateOnly(formats.Today.Year - 1, 1, 1);
        Rows = await db.Holidays.AsNoTracking().Where(h => h.Date >= lastYear).OrderBy(h => h.Date).Take(1000).ToListAsync(cancel);
    }
}

/// <summary>Days off, or to work instead (节假日输入), as they are typed: one day, or all from one to another.</summary>
public sealed class HolidayInput
{
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Name { get; set; }
    public DayOfWeek? WorksLike { get; set; }
}

/// <summary>What holidays must be (节假日校验).</summary>
public sealed class HolidayValidator : AbstractValidator<HolidayInput>
{
    private const int LongestDays = 60;

    public HolidayValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.From).NotNull().InclusiveBetween(today.AddYears(-10), today.AddYears(5));
        RuleFor(i => i.To).Must((i, to) => to >= i.From && to.Value.DayNumber - i.From!.Value.DayNumber < LongestDays)
            .WithMessage(_ => words["Settings.HolidaySpan", LongestDays].Value).When(i => i is { From: not null, To: not null });
        RuleFor(i => i.Name).NotEmpty().MaximumLength(Holiday.NameLength);
        RuleFor(i => i.WorksLike).IsInEnum();
    }
}
