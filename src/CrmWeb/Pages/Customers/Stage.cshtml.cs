using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/stage: sets the lifecycle stage against the rule, with a reason and an end, or lets the rule speak again.</summary>
public sealed class StageModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : CustomerChange(db, clock, words)
{
    [BindProperty]
    public StageInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = new() { Stage = Customer.StageOverride ?? Customer.Standing.Stage, Reason = Customer.StageOverrideReason, Until = Customer.StageOverrideUntil };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new StageValidator(Words, formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Rejected();

        var (from, to, reason) = (Customer.Standing.Stage, Input.Stage!.Value, Input.Reason.Clean());
        Customer.OverrideStage(to, reason, Input.Until, formats.Today, Now);
        if (from != to)
            Db.Add(new StageChange(Customer.Id, from, to, formats.Today, Now, reason));
        return await SaveAsync(cancel);
    }

    public async Task<IActionResult> OnPostReleaseAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Customer.ReleaseStage(Now.At);
        return await SaveAsync(cancel);
    }
}

/// <summary>The stage a person sees, why, and until when (阶段人工设定).</summary>
public sealed class StageInput
{
    public LifecycleStage? Stage { get; set; }
    public string? Reason { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>An override has a reason, and an end that lies ahead but not beyond all plans.</summary>
public sealed class StageValidator : AbstractValidator<StageInput>
{
    private const int MostYears = 10;

    public StageValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.Stage).NotNull().IsInEnum();
        RuleFor(i => i.Reason).NotEmpty().Line(Customer.StageReasonLength, words);
        RuleFor(i => i.Until).InclusiveBetween(today, today.AddYears(MostYears)).When(i => i.Until is not null);
    }
}
