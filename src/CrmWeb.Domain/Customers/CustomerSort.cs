using System.Globalization;

namespace CrmWeb.Domain.Customers;

/// <summary>What a list of customers is sorted by (客户排序).</summary>
public enum CustomerSort
{
    /// <summary>Highest lifetime value first.</summary>
    Clv,

    /// <summary>By name, Chinese names by pinyin.</summary>
    Name,

    /// <summary>Latest contact first, those never contacted at the end.</summary>
    LastContact,

    /// <summary>Entered last first.</summary>
    Newest,

    /// <summary>By the company's own number.</summary>
    Code,
}

/// <summary>A place in a sorted list (列表位置): the key of the row that a page begins after, or ends before.</summary>
/// <param name="Key">The sorted value as text; empty for a customer never contacted, and where the number itself is the order.</param>
public sealed record CustomerPlace(string Key, int Id)
{
    private const char Between = '~';

    public static bool TryParse(string? text, CustomerSort sort, out CustomerPlace place)
    {
        place = new("", 0);
        var at = text?.LastIndexOf(Between) ?? -1;
        if (at < 0 || !int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;

        place = new(text![..at], id);
        return sort switch
        {
            CustomerSort.Clv => decimal.TryParse(place.Key, NumberStyles.Number, CultureInfo.InvariantCulture, out var clv) && Math.Abs(clv) <= Bounds.LargestMoney,
            CustomerSort.LastContact => place.Key.Length == 0 || (long.TryParse(place.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks),
            CustomerSort.Newest => place.Key.Length == 0,
            _ => place.Key.Length <= Customer.SortKeyLength,
        };
    }

    /// <param name="text">The key of the name, or the code, where the list is sorted by it.</param>
    public static CustomerPlace Of(CustomerSort sort, int id, string text, decimal clv, DateTime? lastContactAt) => new(
        sort switch
        {
            CustomerSort.Clv => clv.ToString(CultureInfo.InvariantCulture),
            CustomerSort.LastContact => lastContactAt?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "",
            CustomerSort.Newest => "",
            _ => text,
        },
        id);

    public decimal Clv => decimal.Parse(Key, NumberStyles.Number, CultureInfo.InvariantCulture);

    internal DateTime LastContactAt => new(long.Parse(Key, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public override string ToString() => $"{Key}{Between}{Id.ToString(CultureInfo.InvariantCulture)}";
}
