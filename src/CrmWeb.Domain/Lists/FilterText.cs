using System.Text;

namespace CrmWeb.Domain.Lists;

/// <summary>A filter as it stands in an address (筛选地址文本): <c>Tier.Is.Gold*Silver,any(City.Has.Bonn,City.Has.Köln)</c>.</summary>
/// <remarks>Conditions side by side must all hold; of those in <c>any(…)</c> one is enough. A tilde before a sign makes it a part of a value.</remarks>
public static class FilterText
{
    public const int Length = 1000;
    public const int MostConditions = 20;
    public const int MostValues = 30;
    public const int MostTicked = 100;
    public const int ValueLength = 100;
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The reader, in a condition on the owner.</summary>
    public const string Me = "me";
    internal const char And = ',', Or = '*', Dot = '.', Open = '(', Close = ')', Kept = '~';
    internal const string AnyOf = "any(", AllOf = "all(";

    public static FilterGroup Parse(string? text, out FilterFault? fault)
    {
        fault = null;
        if (string.IsNullOrWhiteSpace(text))
            return FilterGroup.Empty;

        try
        {
            return Read(text);
        }
        catch (FilterFaultException wrong)
        {
            fault = wrong.Fault;
            return FilterGroup.Empty;
        }
    }

    /// <summary>Reads what the program wrote itself; what cannot be read must not become a filter that chooses everybody.</summary>
    public static FilterGroup ReadStored(string text) => text.Length == 0 ? FilterGroup.Empty : new FilterReader(text).Read();

    public static string Write(FilterGroup filter) => filter.IsAny && !filter.IsEmpty ? Written(filter) : string.Join(And, filter.Items.Select(Written));

    private static FilterGroup Read(string text)
    {
        if (text.Length > Length)
            throw new FilterFaultException(FilterFaultKind.TooLong, $"{text[..40]}…");

        var filter = new FilterReader(text).Read();
        return filter.Conditions.Count() <= MostConditions ? filter : throw new FilterFaultException(FilterFaultKind.TooMany, $"{filter.Conditions.Count()}");
    }

    private static string Written(FilterNode node) => node switch
    {
        FilterGroup group => $"{(group.IsAny ? AnyOf : AllOf)}{string.Join(And, group.Items.Select(Written))}{Close}",
        FilterCondition { Values.Count: 0 } bare => $"{bare.Asked}{Dot}{bare.Operator}",
        FilterCondition condition => $"{condition.Asked}{Dot}{condition.Operator}{Dot}{string.Join(Or, condition.Values.Select(Quoted))}",
        _ => "",
    };

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length);
        foreach (var sign in value)
            quoted.Append(sign is And or Or or Open or Close or Kept ? $"{Kept}{sign}" : $"{sign}");
        return quoted.ToString();
    }
}
