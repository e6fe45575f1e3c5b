using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Imports;

/// <summary>What is wrong with a cell, a row or a file (错误类型); each has its sentence in both languages.</summary>
public enum FaultKind
{
    Missing,
    NotADate,
    NoSuchDay,
    ShortYear,
    TooEarly,
    FutureDate,

    /// <summary>Day or month first: asked, never guessed.</summary>
    AmbiguousDate,
    NotANumber,

    /// <summary>A comma or a point that may part thousands or fractions: asked, never guessed.</summary>
    AmbiguousNumber,
    TooLarge,
    NotAMargin,
    MarginOutOfRange,

    /// <summary>A currency that is neither the base currency nor has an exchange rate.</summary>
    UnknownCurrency,
    UnknownProduct,
    UnknownCustomer,
    UnknownChoice,
    UnknownOwner,
    UnknownTeam,
    UnknownCampaign,
    OutOfRange,
    NotAPhone,
    NotAnEmail,
    NotAWebAddress,

    /// <summary>The row fits several records: listed, never merged.</summary>
    SeveralCustomers,

    SeveralContacts,
    UnknownContact,

    /// <summary>An earlier row of the file is about the same one.</summary>
    TwiceInFile,

    /// <summary>It would be new and looks like a customer that we have.</summary>
    LooksLike,

    /// <summary>It is recognised as a customer that bears another code.</summary>
    OtherCode,

    /// <summary>A customer that exists and whose purchases this person may not bring in.</summary>
    ForeignCustomer,
    TooLong,

    /// <summary>A control character, or a letter that the chosen encoding could not read.</summary>
    BadCharacter,
    TextAfterQuote,
    UnclosedQuote,
    RecordTooLong,
    TooManyColumns,
    TooManyRows,
    NoRows,

    /// <summary>A program, a picture or a workbook: no table that a person could read.</summary>
    NotText,
    ColumnMissing,

    /// <summary>A workbook that is broken, guarded by a password, or of an older kind.</summary>
    NotAWorkbook,

    /// <summary>A workbook that would unpack to more than is sound.</summary>
    Overpacked,

    /// <summary>The same content was imported before, and nobody said that it shall be again.</summary>
    AlreadyImported,

    /// <summary>Bad rows, and nobody said that they shall be left out.</summary>
    BadRows,

    /// <summary>New customers would go to a team or an owner beyond this person's reach.</summary>
    BeyondReach,

    /// <summary>No letter or digit in it, or too long.</summary>
    NotATag,
}

/// <summary>One fault (错误): where it stands and the text that has it.</summary>
/// <param name="Line">The line of the file where the row begins, from 1; 0 for the file as a whole.</param>
/// <param name="Field">The field whose cell is bad; none when the row or the file is.</param>
public sealed record Fault(long Line, ImportField? Field, FaultKind Kind, string Text = "")
{
    public const int TextLength = 80;

    /// <summary>The field of the company's own whose cell is bad.</summary>
    public CustomField? Own { get; init; }

    /// <summary>The beginning of a cell's text, enough to find it again.</summary>
    public static string Shorten(string text) => text.Length <= TextLength ? text : string.Concat(text.AsSpan(0, TextLength), "…");
}
