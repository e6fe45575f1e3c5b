using System.Globalization;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Value.Analysis;

/// <summary>One cohort of contracts (合同队列): its name, and how many were still there at the start and after each renewal.</summary>
public sealed record Cohort(string Name, IReadOnlyList<int> Survivors);

/// <summary>Reads cohorts of contracts for analysts: a row each, the name first, then n0, s1, s2, …; empty cells end a row.</summary>
public static class CohortFile
{
    /// <exception cref="UnreadableFileException">A count is no whole number, or grows.</exception>
    public static IReadOnlyList<Cohort> Read(string path, int mostPeriods)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var csv = new CsvRows(stream, FileEncoding.Utf8, null);
        var cohorts = csv.Read().Skip(1).Select(row => new Cohort(row.Cells.Count > 0 ? row.Cells[0].Trim() : "", [.. Survivors(row).Take(mostPeriods + 1)])).ToList();
        return cohorts.Count > 0 ? cohorts : throw new UnreadableFileException(new Fault(0, null, FaultKind.NoRows));
    }

    private static IEnumerable<int> Survivors(FileRow row)
    {
        var before = int.MaxValue;
        foreach (var cell in row.Cells.Skip(1).Select(c => c.Trim()).TakeWhile(c => c.Length > 0))
        {
            if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > before)
                throw new UnreadableFileException(new Fault(row.Line, null, FaultKind.NotANumber, Fault.Shorten(cell)));
            yield return before = count;
        }
    }
}
