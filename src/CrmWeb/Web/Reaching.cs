namespace CrmWeb.Web;

/// <summary>Links that reach somebody with one click (一键联系): a number is dialled, a letter begun.</summary>
public static class Reaching
{
    /// <summary>The address that dials a number, of whose characters a telephone knows digits and plus only.</summary>
    public static string Call(string phone) => "tel:" + string.Concat(phone.Where(d => char.IsAsciiDigit(d) || d == '+'));

    /// <summary>The address that begins a letter; what else stands in it must not become a subject or a second reader.</summary>
    public static string Write(string email) => "mailto:" + Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal);
}
