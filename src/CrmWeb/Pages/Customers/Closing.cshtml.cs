using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/closing: closes a relationship with its cause, or reopens it.</summary>
public sealed class ClosingModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : CustomerChange(db, clock, words)
{
    [BindProperty]
    public ClosingInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Causes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindWithCausesAsync(id, cancel))
            return NotFound();

        Input.On = formats.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindWithCausesAsync(id, cancel))
            return NotFound();
        if (Customer.IsClosed)
            return RedirectToPage("Details", new { id });

        (await new ClosingValidator(Words, [.. Causes.Select(c => c.Value)], formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Rejected();

        NoteStage(() => Customer.Close(Input.Cause!, Input.On!.Value, Now));
        return await SaveAsync(cancel);
    }

    public async Task<IActionResult> OnPostReopenAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        if (Customer.IsClosed)
            NoteStage(() => Customer.Reopen(formats.Today, Now));
        return await SaveAsync(cancel);
    }

    // A close moves the stage at once, and every move of it is dated.
    private void NoteStage(Action change)
    {
        var from = Customer.Standing.Stage;
        change();
        if (Customer.Standing.Stage != from)
            Db.Add(new StageChange(Customer.Id, from, Customer.Standing.Stage, formats.Today, Now, ""));
    }

    private async Task<bool> FindWithCausesAsync(int id, CancellationToken cancel)
    {
        var causes = await Db.Causes.AsNoTracking().Where(c => c.ArchivedAt == null && (c.Use & CauseUse.Churn) == CauseUse.Churn).OrderBy(c => c.Id).ToListAsync(cancel);
        var language = System.Globalization.CultureInfo.CurrentUICulture.Name;
        Causes = [.. causes.Select(c => new SelectListItem(c.NameIn(language), c.Code))];
        return await FindAsync(id, cancel);
    }
}

/// <summary>Why and since when a relationship is over (关闭客户).</summary>
public sealed class ClosingInput
{
    public string? Cause { get; set; }
    public DateOnly? On { get; set; }
}

/// <summary>A close has a cause from the company's list and a day that is not ahead.</summary>
public sealed class ClosingValidator : AbstractValidator<ClosingInput>
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public ClosingValidator(Words words, IReadOnlyCollection<string> causes, DateOnly today)
    {
        RuleFor(i => i.Cause).NotEmpty().Must(c => string.IsNullOrEmpty(c) || causes.Contains(c)).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.On).NotNull().InclusiveBetween(Earliest, today);
    }
}
