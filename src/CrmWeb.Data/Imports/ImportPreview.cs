using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>One row as it stands in the file (预览行), with what is wrong with it.</summary>
public sealed record PreviewRow(long Line, IReadOnlyList<string> Cells, IReadOnlyList<Fault> Faults);

/// <summary>What a person looks at before applying (导入预览): the titles, the first rows, and the first bad ones beyond them.</summary>
public sealed record ImportPreview(IReadOnlyList<string> Titles, IReadOnlyList<PreviewRow> First, IReadOnlyList<PreviewRow> Bad)
{
    public const int Rows = 20;

    /// <summary>How many columns are shown: the widest row's.</summary>
    public int Columns => First.Concat(Bad).Select(r => r.Cells.Count).Append(Titles.Count).Max();

    public static ImportPreview Of(Stream stream, FileLayout layout, FoundFaults read)
    {
        using var csv = FileRows.Open(stream, layout);
        IReadOnlyList<string> titles = [];
        List<PreviewRow> first = [], bad = [];
        foreach (var row in csv.Read())
        {
            if (layout.HasHeader && titles.Count == 0 && row.Fault is null)
                titles = row.Cells;
            else if (first.Count < Rows)
                first.Add(Shown(row, read));
            else if (read.Faults.ContainsKey(row.Line))
                bad.Add(Shown(row, read));
            if (first.Count == Rows && bad.Count == Math.Min(Rows, read.Faults.Count))
                break;
        }

        return new ImportPreview(titles, first, bad);
    }

    private static PreviewRow Shown(FileRow row, FoundFaults read)
        => new(row.Line, [.. row.Cells.Select(Fault.Shorten)], read.Faults.TryGetValue(row.Line, out var faults) ? faults : []);
}
