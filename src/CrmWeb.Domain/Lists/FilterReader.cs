using System.Text;
using static CrmWeb.Domain.Lists.FilterText;

namespace CrmWeb.Domain.Lists;

/// <summary>Reads a filter out of an address (筛选文本读取), from left to right.</summary>
internal sealed class FilterReader(string text)
{
    // The whole, a group in it, and what looks like a group but is the whole.
    private const int Deepest = 3;
    private int at;

    public FilterGroup Read()
    {
        var items = Items(1);
        if (at < text.Length)
            throw Unreadable(text[at..]);

        var filter = items is [FilterGroup only] ? only : new FilterGroup(false, items);
        return filter.Items.OfType<FilterGroup>().SelectMany(g => g.Items).OfType<FilterGroup>().Any() ? throw TooDeep(text) : filter;
    }

    private List<FilterNode> Items(int depth)
    {
        List<FilterNode> items = [Item(depth)];
        while (at < text.Length && text[at] == And)
        {
            at++;
            items.Add(Item(depth));
        }

        return items;
    }

    private FilterNode Item(int depth)
    {
        var isAny = Stands(AnyOf);
        if (!isAny && !Stands(AllOf))
            return Condition();
        if (depth > Deepest - 1)
            throw TooDeep(text[at..]);

        at += AnyOf.Length;
        var items = Items(depth + 1);
        if (at >= text.Length || text[at++] != Close)
            throw Unreadable(text);
        return new FilterGroup(isAny, items);
    }

    private FilterCondition Condition()
    {
        var start = at;
        var (field, chosen) = (Word(), Word());
        var values = Values();
        var piece = text[start..at];
        if (AskedField.Read(field) is not { } known)
            throw new FilterFaultException(FilterFaultKind.UnknownField, piece);
        if (!Enum.TryParse<FilterOperator>(chosen, out var by) || char.IsAsciiDigit(chosen[0]) || !known.Field.Traits.Operators.Contains(by))
            throw new FilterFaultException(FilterFaultKind.UnfitOperator, piece);

        var condition = new FilterCondition(known.Field, by, values) { Own = known.Own };
        return FilterValues.Fit(condition) ? condition : throw new FilterFaultException(FilterFaultKind.BadValue, piece);
    }

    // Up to a dot, or to the end of the condition.
    private string Word()
    {
        var start = at;
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            at++;
        if (at == start || (at < text.Length && text[at] is not (Dot or And or Close)))
            throw Unreadable(text[start..]);

        var word = text[start..at];
        at += at < text.Length && text[at] == Dot ? 1 : 0;
        return word;
    }

    private List<string> Values()
    {
        if (at == 0 || text[at - 1] != Dot)
            return [];

        var (values, value) = (new List<string>(), new StringBuilder());
        for (; at < text.Length && text[at] is not (And or Close); at++)
        {
            if (text[at] == Or)
                values.Add(Taken(value));
            else
                value.Append(text[at] == Kept && at + 1 < text.Length ? text[++at] : text[at]);
        }

        values.Add(Taken(value));
        return values;
    }

    private static string Taken(StringBuilder value)
    {
        var taken = value.ToString();
        value.Clear();
        return taken;
    }

    private bool Stands(string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static FilterFaultException TooDeep(string piece) => new(FilterFaultKind.TooDeep, piece);

    private static FilterFaultException Unreadable(string piece) => new(FilterFaultKind.Unreadable, piece);
}
