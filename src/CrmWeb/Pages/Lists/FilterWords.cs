using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;

namespace CrmWeb.Pages.Lists;

/// <summary>Says a filter in plain words (筛选条件的说法).</summary>
public sealed class FilterWords(Words words, Formats formats, FilterNames names)
{
    public string Say(FilterNode node) => node switch
    {
        FilterCondition condition => Say(condition),
        FilterGroup group => string.Join(words[group.IsAny ? "Lists.Or" : "Lists.And"].Value, group.Items.Where(IsAsked).Select(Within)),
        _ => "",
    };

    /// <summary>One value as people read it.</summary>
    public string Value(AskedField asked, FilterOperator chosen, string value) => asked.Field.Traits.Kind switch
    {
        FieldKind.Choice when asked.Field is CustomerField.Language => CustomerChoices.NameOfLanguage(value),
        FieldKind.Choice when asked.Field.Traits.Choice is { } type => words.Of((Enum)Enum.Parse(type, value)),
        FieldKind.YesNo => words[value == FilterText.Yes ? "Common.Yes" : "Common.No"].Value,
        FieldKind.Staff => value == FilterText.Me ? words["Common.Me"].Value : names.Staff.NameOf(value),
        FieldKind.Team => names.Teams.NameOf(value),
        FieldKind.Campaign => names.Campaigns.NameOf(value),
        FieldKind.Tags => names.Tags.NameOf(value),
        FieldKind.Money => formats.Money(FilterValues.Money(value), formats.BaseCurrency),
        FieldKind.Quantity => Formats.Entered(FilterValues.Money(value)),
        FieldKind.Pick => names.Picks.NameOf(value),
        FieldKind.Number => formats.Number(FilterValues.Number(value)),
        FieldKind.Day when chosen is FilterOperator.From or FilterOperator.Until => formats.Date(FilterValues.Day(value)),
        FieldKind.Day => formats.Number(FilterValues.Number(value)),
        _ => value,
    };

    // Both answers together are no question.
    private static bool IsAsked(FilterNode node) => node is not FilterCondition { Field: CustomerField.Archived, Values.Count: > 1 };

    private string Within(FilterNode node) => node is FilterGroup { Items.Count: > 1 } ? words["Lists.Brackets", Say(node)].Value : Say(node);

    private string Say(FilterCondition condition)
    {
        if (condition.Field is CustomerField.Ticked)
            return words["Lists.Ticked", formats.Number(condition.Values.Count)].Value;

        var values = condition.Values.Select(v => Value(condition.Asked, condition.Operator, v));
        var joint = words[condition.Operator is FilterOperator.All ? "Lists.And" : "Lists.Or"].Value;
        return words[$"FilterSentence.{condition.Operator}", names.Label(condition.Asked, words), string.Join(joint, values)].Value;
    }
}
