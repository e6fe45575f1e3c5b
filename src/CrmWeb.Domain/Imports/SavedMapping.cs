using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Imports;

/// <summary>A mapping of titles to fields kept by name (保存的列对应), for the next file of the same making.</summary>
public sealed class SavedMapping
{
    public const int NameLength = 60;
    public const int TitlesLength = 4000;

    private SavedMapping() { } // EF Core

    public SavedMapping(ImportKind kind, string name, int staffId, DateTime at)
        => (Kind, Name, StaffId, SavedAt) = (kind, name, staffId, at);

    public int Id { get; private set; }
    public ImportKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public int StaffId { get; private set; }
    public DateTime SavedAt { get; private set; }

    /// <summary>Field and title by line, a tab between.</summary>
    public string Titles { get; private set; } = "";
    public DateOrder? Dates { get; private set; }
    public DecimalMark? Decimals { get; private set; }

    /// <summary>Keeps what was chosen for a file with this header; a title is known again however it is written.</summary>
    public void Keep(FileLayout layout, IReadOnlyList<string> header, DateTime at)
    {
        var lines = layout.Columns.Fields.Select(field => (Field: field, Column: layout.Columns.Of(field)!.Value))
            .Where(c => c.Column < header.Count).Select(c => $"{c.Field}\t{HeaderNames.Plain(header[c.Column])}");
        var titles = string.Join('\n', lines);
        if (titles.Length > TitlesLength)
            throw new RuleBrokenException("The titles are too long to be kept.");

        (Titles, Dates, Decimals, SavedAt) = (titles, layout.Dates, layout.Decimals, at);
    }

    /// <summary>The layout with the columns of these titles; a title that the file lacks leaves its field without a column.</summary>
    public FileLayout On(FileLayout layout, IReadOnlyList<string> header)
    {
        var plain = header.Select(HeaderNames.Plain).ToList();
        var columns = Pairs().Select(p => (p.Field, Column: plain.IndexOf(p.Title))).Where(c => c.Column >= 0);
        return layout with { Columns = ColumnMap.At(columns), Dates = Dates ?? layout.Dates, Decimals = Decimals ?? layout.Decimals };
    }

    /// <summary>Whether a file has all the titles.</summary>
    public bool Fits(IReadOnlyList<string> header)
    {
        var plain = header.Select(HeaderNames.Plain).ToHashSet(StringComparer.Ordinal);
        return Titles.Length > 0 && Pairs().All(p => plain.Contains(p.Title));
    }

    private IEnumerable<(ImportField Field, string Title)> Pairs()
        => Titles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(p => (Enum.Parse<ImportField>(p[0]), p[1]));
}

/// <summary>Named questions about saved mappings (列对应查询).</summary>
public static class SavedMappingQueries
{
    extension(IQueryable<SavedMapping> mappings)
    {
        public IQueryable<SavedMapping> VisibleTo(StaffScope staff) => mappings.Where(m => m.StaffId == staff.StaffId);

        public IQueryable<SavedMapping> For(ImportKind kind) => mappings.Where(m => m.Kind == kind);
    }
}
