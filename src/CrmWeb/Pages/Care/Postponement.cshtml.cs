using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Care;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care/{id}/postponement: a task is put off to a later day, for a reason (推迟).</summary>
public sealed class PostponementModel(CrmDbContext db, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public PostponementInput Input { get; set; } = new();
    public CareTask CareTask { get; private set; } = null!;

    /// <summary>Where the person came from and returns to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }
    public string TaskAddress => CareAddress.Of(CareTask.Id, null, Back);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!CareTask.IsOpen)
            return LocalRedirect($"/care/{id}");

        Input.Until = Later(CareTask.WorkOn, formats.Today).AddDays(1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!CareTask.IsOpen)
            return LocalRedirect($"/care/{id}");

        (await new PostponementValidator(words, Later(CareTask.DueOn, formats.Today)).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        CareTask.Snooze(Input.Until!.Value, Input.Reason.Clean());
        if (await db.SaveOverAsync(CareTask, CareTask.Version, cancel))
            TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : $"/care/{id}");
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.CareTasks.EditableBy(User.Staff()).Include(t => t.Customer).Include(t => t.Contact).SingleOrDefaultAsync(t => t.Id == id, cancel);
        CareTask = found!;
        return found is not null;
    }
}

/// <summary>Until when and why a task is put off (推迟表单).</summary>
public sealed class PostponementInput
{
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }
}

public sealed class PostponementValidator : AbstractValidator<PostponementInput>
{
    private const int YearsAhead = 2;

    /// <param name="notAfter">Today, or the day promised where that is later: it must be put off past both.</param>
    public PostponementValidator(Words words, DateOnly notAfter)
    {
        RuleFor(i => i.Until).NotNull().GreaterThan(notAfter).LessThan(notAfter.AddYears(YearsAhead));
        RuleFor(i => i.Reason).NotEmpty().Line(CareTask.SnoozeReasonLength, words);
    }
}
