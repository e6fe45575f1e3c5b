using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>Reads numbers and addresses from the cells of a row (联系方式识别); a cell may hold several, each with its purpose: <c>010-1234; Home: 555</c>.</summary>
internal static class PointCells
{
    public static IReadOnlyList<CustomerPhone> Phones(RowCells row, ImportField field, PointKind usual)
        => Read(row, field, usual, IsPhone, FaultKind.NotAPhone, (kind, number) => new CustomerPhone(kind, number));

    public static IReadOnlyList<CustomerEmail> Emails(RowCells row)
        => Read(row, ImportField.Email, PointKind.Work, IsEmail, FaultKind.NotAnEmail, (kind, address) => new CustomerEmail(kind, address));

    public static AddressCells Address(RowCells row) => new(
        row.Lines(ImportField.Street, CustomerAddress.LineLength).ReplaceLineEndings(" "),
        row.Text(ImportField.City, CustomerAddress.PlaceLength),
        row.Text(ImportField.Region, CustomerAddress.PlaceLength),
        row.Text(ImportField.PostalCode, CustomerAddress.PostalCodeLength, isCode: true),
        row.Text(ImportField.Country, CustomerAddress.PlaceLength));

    /// <summary>HubSpot gives the domain alone.</summary>
    public static string Web(RowCells row)
    {
        var text = row.Text(ImportField.Web, Customer.WebLength);
        var address = text.Length == 0 || text.Contains(':', StringComparison.Ordinal) ? text : $"https://{text}";
        return address.Length == 0 || IsLink(address) ? address : row.Blame(ImportField.Web, FaultKind.NotAWebAddress, "");
    }

    public static bool IsEmail(string text)
        => text.Length <= CustomerEmail.AddressLength && !text.Any(char.IsWhiteSpace) && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && at == text.LastIndexOf('@') && at < text.Length - 1;

    public static bool IsPhone(string text) => text.Length <= CustomerPhone.NumberLength && PhoneText.Holds(text);

    private static List<T> Read<T>(RowCells row, ImportField field, PointKind usual, Func<string, bool> isSound, FaultKind fault, Func<PointKind, string, T> make)
    {
        var points = new List<T>();
        foreach (var part in row.Several(field))
        {
            var (kind, text) = Told(part, usual);
            if (isSound(text))
                points.Add(make(kind, text));
            else
                return row.Blame<List<T>>(field, fault, []);
        }

        return points;
    }

    private static (PointKind Kind, string Text) Told(string part, PointKind usual)
    {
        var colon = part.IndexOfAny([':', '：']);
        return colon > 0 && ChoiceNames.TryRead<PointKind>(part[..colon], out var kind) ? (kind, part[(colon + 1)..].Trim()) : (usual, part);
    }

    private static bool IsLink(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https" or "mailto" or "tel");
}
