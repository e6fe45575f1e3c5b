using System.Linq.Expressions;
using CrmWeb.Domain.Contracts;

namespace CrmWeb.Pages.Contracts;

/// <summary>One contract in a list (合同列表行).</summary>
public sealed record ContractRow(
    int Id, string Number, DateOnly StartsOn, int PeriodMonths, decimal Amount, string Currency, decimal? Margin, DateOnly? LastDay, DateTime? WithdrawnAt)
{
    public static Expression<Func<Contract, ContractRow>> Of { get; } = c => new ContractRow(
        c.Id, c.Number, c.StartsOn, c.PeriodMonths, c.Amount, c.Currency, c.MarginRate, c.LastDay, c.WithdrawnAt);

    public ContractHistory History => new(StartsOn, PeriodMonths, Amount, Margin, LastDay);
}
