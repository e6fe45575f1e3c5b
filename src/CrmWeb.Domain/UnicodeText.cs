using System.Text;

namespace CrmWeb.Domain;

/// <summary>The normal form of any text (文本规范化), also of text that no person wrote.</summary>
internal static class UnicodeText
{
    // .NET refuses half of a surrogate pair and the reversed byte order mark; the replacement character it takes.
    public static string Normal(string text, NormalizationForm form)
        => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD').Normalize(form);
}
