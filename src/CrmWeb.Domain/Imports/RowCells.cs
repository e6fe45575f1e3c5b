using System.Text;

namespace CrmWeb.Domain.Imports;

/// <summary>One row while it is read (单行识别): each call reads one field and blames its cell where it is bad.</summary>
internal sealed class RowCells(FileLayout layout, RowRules rules, long line, IReadOnlyList<string> cells, ICollection<Fault> faults)
{
    private static readonly char[] Between = [';', '；', '、', '\n', '|'];

    public RowRules Rules => rules;

    public bool Has(ImportField field) => Cell(field).Length > 0;

    /// <summary>One line; a code is folded, for full-width letters of it are the same code, and SQL Server thinks so too.</summary>
    public string Text(ImportField field, int most, bool isRequired = false, bool isCode = false)
    {
        var text = Cell(field);
        if (!text.EnumerateRunes().All(IsReadable))
            return Blame(field, FaultKind.BadCharacter, "");

        text = isCode ? CellText.Fold(text) : text;
        if (text.Length > most)
            return Blame(field, FaultKind.TooLong, "");

        return text.Length == 0 && isRequired ? Blame(field, FaultKind.Missing, "") : text;
    }

    /// <summary>Several lines.</summary>
    public string Lines(ImportField field, int most)
    {
        var text = Cell(field).ReplaceLineEndings("\n");
        return !text.EnumerateRunes().All(r => IsReadable(r) || r.Value is '\n' or '\t') ? Blame(field, FaultKind.BadCharacter, "")
            : text.Length > most ? Blame(field, FaultKind.TooLong, "")
            : text;
    }

    public DateOnly? Day(ImportField field)
    {
        var day = AnyDay(field);
        return day > rules.Today ? Blame<DateOnly?>(field, FaultKind.FutureDate, null) : day;
    }

    /// <summary>A day that may lie ahead.</summary>
    public DateOnly? AnyDay(ImportField field)
    {
        var text = Cell(field);
        if (text.Length == 0)
            return null;

        return DateText.Read(text, layout.Dates, out var date) is { } kind ? Blame<DateOnly?>(field, kind, null) : date;
    }

    public decimal? Number(ImportField field)
    {
        var text = Cell(field);
        if (text.Length == 0)
            return null;

        return NumberText.Read(text, layout.Decimals, out var number) is { } kind ? Blame<decimal?>(field, kind, null) : number;
    }

    public int? Whole(ImportField field, int least, int most)
        => Number(field) is not { } number ? null
            : number == decimal.Truncate(number) && number >= least && number <= most ? (int)number
            : Blame<int?>(field, FaultKind.OutOfRange, null);

    public T? Choice<T>(ImportField field)
        where T : struct, Enum
    {
        var text = Cell(field);
        return text.Length == 0 ? null : ChoiceNames.TryRead<T>(text, out var value) ? value : Blame<T?>(field, FaultKind.UnknownChoice, null);
    }

    public bool? YesNo(ImportField field) => Choice<Answer>(field) is { } answer ? answer is Answer.Yes : null;

    /// <summary>The parts of a cell that holds several.</summary>
    public IReadOnlyList<string> Several(ImportField field)
        => [.. Lines(field, int.MaxValue).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public string Cell(ImportField field) => layout.Columns.Of(field) is { } column && column < cells.Count ? cells[column].Trim() : "";

    public T Blame<T>(ImportField field, FaultKind kind, T instead)
    {
        faults.Add(new Fault(line, field, kind, Fault.Shorten(Cell(field))) { Own = field.IsOwn ? rules.Own.FirstOrDefault(f => f.Column == field) : null });
        return instead;
    }

    // Runes read a lone surrogate as the replacement character, which a wrong encoding leaves behind too.
    private static bool IsReadable(Rune rune) => !Rune.IsControl(rune) && rune != Rune.ReplacementChar;
}
