using System.Text;

namespace CrmWeb.Domain.Imports;

/// <summary>The text of a cell with full-width letters, digits and signs folded (全角转半角).</summary>
internal static class CellText
{
    public static string Fold(string text) => UnicodeText.Normal(text, NormalizationForm.FormKC).Trim();
}
