using System.Text;

namespace CrmWeb.Domain.Imports;

/// <summary>The text of a cell with full-width letters, digits and signs folded (全角转半角).</summary>
internal static class CellText
{
    // A lone surrogate cannot be normalised; the replacement character can.
    public static string Fold(string text)
        => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKC).Trim();
}
