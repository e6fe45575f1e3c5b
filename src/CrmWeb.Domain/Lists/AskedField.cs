using System.Globalization;

namespace CrmWeb.Domain.Lists;

/// <summary>The field that a condition asks of (所问字段): one of every customer, or one of the company's own by its number, such as <c>OwnNumber12</c>.</summary>
public sealed record AskedField(CustomerField Field, int Own = 0)
{
    public override string ToString() => Own == 0 ? $"{Field}" : string.Create(CultureInfo.InvariantCulture, $"{Field}{Own}");

    public static AskedField? Read(string? word)
    {
        var name = word?.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') ?? "";
        if (name.Length == 0 || !Enum.TryParse<CustomerField>(name, out var field) || !Enum.IsDefined(field))
            return null;
        if (name.Length == word!.Length)
            return field.IsOwn ? null : new(field);

        return field.IsOwn && int.TryParse(word[name.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own > 0 ? new(field, own) : null;
    }
}
