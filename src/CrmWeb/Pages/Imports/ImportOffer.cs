using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Pages.Imports;

/// <summary>What applying an import now would do (可执行的导入), as its button says and sends it.</summary>
/// <param name="Good">The rows that are taken in.</param>
/// <param name="Bad">The rows that are left out.</param>
/// <param name="Again">Whether the same content stands already.</param>
public sealed record ImportOffer(long Good, long Bad, bool Again)
{
    /// <summary>All rows for the first time: what a person came for, so that the button may stand out.</summary>
    public bool IsWhole => Bad == 0 && !Again;

    public string KeyFor(ImportKind kind) => kind is ImportKind.Purchases ? Key : $"{Key}.Rows";

    private string Key => (Bad > 0, Again) switch
    {
        (false, false) => "Imports.Apply",
        (true, false) => "Imports.ApplyWithoutBad",
        (false, true) => "Imports.ApplyAgain",
        (true, true) => "Imports.ApplyAgainWithoutBad",
    };

    /// <summary>None where no row can be imported.</summary>
    public static ImportOffer? Of(CheckedImport check, bool again)
        => check.File.FileFault is null && check.Good > 0 ? new(check.Good, check.File.BadRows, again) : null;
}
