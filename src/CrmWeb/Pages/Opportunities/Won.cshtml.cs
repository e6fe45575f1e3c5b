using CrmWeb.Data;
using CrmWeb.Data.Opportunities;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/{id}/won: an opportunity is won, and its delivery is promised for a day (赢单).</summary>
public sealed class WonModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : OutcomeModel(db, words, clock)
{
    private const int UsualDays = 14;

    [BindProperty]
    public WonInput Input { get; set; } = new();

    public DateOnly Usual => formats.Today.AddDays(UsualDays);

    protected override bool IsNext => Opportunity.IsOpen;

    protected override string DoneWord => "Opportunities.IsWon";

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        if (HttpMethods.IsGet(Request.Method))
            Input.PromisedOn = Usual;
        return Task.CompletedTask;
    }

    protected override void Check() => new WonValidator(formats.Today).Validate(Input).AddToModelState(ModelState, nameof(Input));

    protected override Task<bool> SaveAsync(Entered entered, CancellationToken cancel) => Db.WinAsync(Opportunity, Input.PromisedOn!.Value, Version, entered, cancel);
}

/// <summary>What was promised on winning (赢单表单).</summary>
public sealed class WonInput
{
    /// <summary>The day on which the customer gets what it ordered.</summary>
    public DateOnly? PromisedOn { get; set; }
}

public sealed class WonValidator : AbstractValidator<WonInput>
{
    private const int MostYears = 5;

    public WonValidator(DateOnly today) => RuleFor(i => i.PromisedOn).NotNull().InclusiveBetween(today, today.AddYears(MostYears));
}
