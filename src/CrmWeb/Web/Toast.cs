using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrmWeb.Web;

/// <summary>A short notice (提示) that something was done, with the ways on from there.</summary>
/// <param name="Undo">The address that takes it back when posted to.</param>
/// <param name="Edit">The page on which it is put right.</param>
public sealed record Toast(string Text, string? Undo = null, string? Edit = null)
{
    private const string Said = "Toast";

    /// <summary>Keeps it for the page that is shown next.</summary>
    public void Keep(ITempDataDictionary notes)
        => (notes[Said], notes[Said + nameof(Undo)], notes[Said + nameof(Edit)]) = (Text, Undo, Edit);

    /// <summary>The one that the page before left behind.</summary>
    public static Toast? Of(ITempDataDictionary notes)
        => notes[Said] is string text ? new(text, notes[Said + nameof(Undo)] as string, notes[Said + nameof(Edit)] as string) : null;
}
