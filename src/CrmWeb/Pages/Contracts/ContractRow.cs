using System.Linq.Expressions;
using CrmWeb.Domain.Contracts;

namespace CrmWeb.Pages.Contracts;

/// <summary>One contract in a list (合同列表行).</summary>
public sealed record ContractRow(
    int Id, string Number, DateOnly StartsOn, int PeriodMonths, decimal Amount, string Currency, decimal? Margin, DateOnly? LastDay, DateTime? WithdrawnAt)
{
    public static Expression<Func<Contract, ContractRow>> Of { get; } = c => new ContractRow(
        c.Id, c.Number, c.StartsOn, c.PeriodMonths, c.Amount, c.Currency, c.MarginRate, c.LastDay, c.WithdrawnAt);

    /// <summary>Renewals made by that day.</summary>
    public int RenewalsOn(DateOnly day) => Math.Max(0, History.PeriodsBegun(day) - 1);

    /// <summary>The next renewal after that day; none where the contract ends before.</summary>
    public DateOnly? NextAfter(DateOnly day)
        => History.BeginningOf(History.PeriodsBegun(day)) is var next && !(LastDay < next) ? next : null;

    private ContractHistory History => new(StartsOn, PeriodMonths, Amount, Margin, LastDay);
}
