using System.Globalization;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Lists;

/// <summary>Which values fit a condition (筛选值校验), and how they are read.</summary>
public static class FilterValues
{
    /// <summary>A century of days.</summary>
    public const int MostDays = 36_525;
    private const string DayForm = "yyyy-MM-dd";
    private const int MostDecimals = 4;
    private const decimal MostMoney = 1e12m;

    public static bool Fit(FilterCondition condition)
    {
        var (traits, most) = (condition.Field.Traits, condition.Field.Traits.MostValues(condition.Operator));
        if (condition.Values.Count > most || (most > 0 && condition.Values.Count == 0))
            return false;

        return condition.Values.All(v => v.Length is > 0 and <= FilterText.ValueLength && !v.Any(char.IsControl) && Fits(traits, condition.Operator, v) && Folded(condition.Field, v).Length > 0);
    }

    public static DateOnly Day(string value) => DateOnly.ParseExact(value, DayForm, CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static decimal Money(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static int Number(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>A text as the field is compared; one that folds to nothing would be found in everybody.</summary>
    public static string Folded(CustomerField asked, string value) => asked switch
    {
        CustomerField.Name => SearchText.Normalise(value),
        CustomerField.Code => CustomerCode.KeyOf(value),
        CustomerField.Phone => SearchText.Digits(value),
        _ => value.Trim().ToLowerInvariant(),
    };

    private static bool Fits(FieldTraits traits, FilterOperator chosen, string value) => traits.Kind switch
    {
        FieldKind.Text => !string.IsNullOrWhiteSpace(value),
        FieldKind.Choice or FieldKind.YesNo => traits.Options.Contains(value, StringComparer.Ordinal),
        FieldKind.Staff => value == FilterText.Me || IsNumber(value),
        FieldKind.Quantity => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Bounds.LargestMoney && decimal.Round(number, MostDecimals) == number,
        FieldKind.Money => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) && Math.Abs(money) < MostMoney,
        FieldKind.Day when chosen is FilterOperator.From or FilterOperator.Until => DateOnly.TryParseExact(value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day is { Year: > 1 and < 9999 },
        FieldKind.Day => IsNumber(value) && Number(value) <= MostDays,
        _ => IsNumber(value),
    };

    private static bool IsNumber(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
