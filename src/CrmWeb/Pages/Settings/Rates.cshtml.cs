using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/rates: exchange rates by day, a ledger in which a better rate withdraws the one before.</summary>
public sealed class RatesModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public RateInput Input { get; set; } = new();
    public IReadOnlyList<RateRow> Rows { get; private set; } = [];
    public bool MayChange => SettingsAccess.Changes(User, "Value");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.ValidFrom = formats.Today;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var check = await new RateValidator(words, formats.BaseCurrency, formats.Today).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await EnterAsync(Input.Currency!.Trim().ToUpperInvariant(), Input.ValidFrom!.Value, Input.Rate!.Value, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int rateId, CancellationToken cancel)
    {
        var rate = await db.ExchangeRates.SingleOrDefaultAsync(r => r.Id == rateId, cancel);
        if (rate is null)
            return NotFound();

        rate.Withdraw(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Settings.RateWithdrawn"].Value;
        return RedirectToPage();
    }

    private async Task EnterAsync(string currency, DateOnly from, decimal rate, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var earlier = await db.ExchangeRates.Where(r => r.Currency == currency && r.ValidFrom == from && r.WithdrawnAt == null).ToListAsync(cancel);
        if (earlier.Exists(r => r.Rate == rate))
            return;

        earlier.ForEach(r => r.Withdraw(now));
        db.ExchangeRates.Add(new ExchangeRate(currency, from, rate, now, User.StaffId()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
        => Rows = await db.ExchangeRates.OrderBy(r => r.Currency).ThenByDescending(r => r.ValidFrom).ThenByDescending(r => r.Id).Take(500)
            .Select(r => new RateRow(r.Id, r.Currency, r.ValidFrom, r.Rate, r.EnteredAt,
                db.Users.Where(u => u.Id == r.EnteredBy).Select(u => u.DisplayName).FirstOrDefault(), r.WithdrawnAt))
            .ToListAsync(cancel);
}

/// <summary>A rate as it is typed (汇率输入).</summary>
public sealed class RateInput
{
    public string? Currency { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public decimal? Rate { get; set; }
}

/// <summary>One line of the rates (汇率行).</summary>
public sealed record RateRow(int Id, string Currency, DateOnly ValidFrom, decimal Rate, DateTime EnteredAt, string? By, DateTime? WithdrawnAt);

/// <summary>What a rate must be (汇率校验).</summary>
public sealed class RateValidator : AbstractValidator<RateInput>
{
    private const decimal Smallest = 0.00000001m;

    public RateValidator(Words words, string baseCurrency, DateOnly today)
    {
        RuleFor(i => i.Currency).NotEmpty()
            .Must(c => c is null || (c.Trim().Length == 3 && c.Trim().All(char.IsAsciiLetter))).WithMessage(_ => words["Settings.Wanted.Currency"])
            .Must(c => !string.Equals(c?.Trim(), baseCurrency, StringComparison.OrdinalIgnoreCase)).WithMessage(_ => words["Settings.IsBaseCurrency"]);
        RuleFor(i => i.ValidFrom).NotNull().InclusiveBetween(new DateOnly(1980, 1, 1), today.AddYears(1));
        RuleFor(i => i.Rate).NotNull().InclusiveBetween(Smallest, 1_000_000);
    }
}
