using System.Globalization;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Pages.Customers;

/// <summary>What the fields above the list ask (简单筛选), as conditions like any other.</summary>
internal static class SimpleConditions
{
    public static IEnumerable<FilterNode> Of(CustomerFilter filter)
    {
        if (filter.Archived)
            yield return Is(CustomerField.Archived, FilterText.Yes);
        else if (filter.Computed is not null && filter.Conditions.Conditions.All(c => c.Field is not CustomerField.Archived))
            yield return Is(CustomerField.Archived, FilterText.Yes, FilterText.No);

        foreach (var (field, value) in Chosen(filter))
        {
            if (value is not null)
                yield return Is(field, $"{value}");
        }

        if (Owner(filter.Owner) is { } owner)
            yield return owner;
    }

    private static IEnumerable<(CustomerField Field, Enum? Value)> Chosen(CustomerFilter filter) =>
    [
        (CustomerField.ComputedTier, filter.Computed), (CustomerField.Tier, filter.Tier), (CustomerField.Stage, filter.Stage),
        (CustomerField.Type, filter.Type), (CustomerField.Class, filter.Class),
    ];

    private static FilterCondition? Owner(string? owner) => owner switch
    {
        CustomerFilter.Nobody => new(CustomerField.Owner, FilterOperator.None),
        CustomerFilter.Mine => Is(CustomerField.Owner, owner),
        _ when int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out _) => Is(CustomerField.Owner, owner),
        _ => null,
    };

    private static FilterCondition Is(CustomerField field, params string[] values) => new(field, FilterOperator.Is, values);
}
