using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;

namespace CrmWeb.Pages.Customers;

/// <summary>One line of the list of customers (客户列表行).</summary>
public sealed record CustomerRow(
    int Id, string Name, string Code, CustomerClass Class, string? City, PyramidTier? Tier, PyramidTier? ComputedTier, LifecycleStage Stage, LifecycleStage? ComputedStage, decimal Clv,
    DateTime? LastContactAt, DateOnly? CareDueOn, string? Owner, bool IsArchived, string SortKey, IReadOnlyList<string> Tags)
{
    public bool HasNoValueYet => CustomerStanding.LacksValue(Clv, ComputedStage);

    public CustomerPlace Place(CustomerSort sort) => CustomerPlace.Of(sort, Id, SortKey, Clv, LastContactAt);
}
