using System.Text;

namespace CrmWeb.Domain.Imports;

/// <summary>The text of a cell (单元格文字).</summary>
internal static class CellText
{
    /// <summary>With full-width letters, digits and signs folded (全角转半角).</summary>
    public static string Fold(string text) => UnicodeText.Normal(text, NormalizationForm.FormKC).Trim();

    /// <summary>What the cell says, or what we know where it is empty.</summary>
    public static string Or(this string text, string known) => text.Length > 0 ? text : known;
}
