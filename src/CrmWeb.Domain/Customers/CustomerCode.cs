using System.Globalization;
using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Customers;

/// <summary>Suggests customer codes (客户编号): the last one, counted on.</summary>
public static class CustomerCode
{
    public const string First = "C-00001";

    /// <summary>Some signs become several when they are folded.</summary>
    public const int KeyLength = 120;

    /// <summary>The code as it is searched, whatever signs stand in it.</summary>
    public static string KeyOf(string code)
    {
        var key = SearchText.Normalise(code);
        return key.Length <= KeyLength ? key : key[..KeyLength];
    }

    /// <summary>The code after this one: its last digits plus one, as wide as they were; the first code where it ends in no digits.</summary>
    public static string After(string? last)
    {
        var text = last ?? "";
        var stem = text.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var digits = text[stem.Length..];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return First;

        var next = stem + (number + 1).ToString(new string('0', digits.Length), CultureInfo.InvariantCulture);
        return next.Length <= Customer.CodeLength ? next : First;
    }
}
