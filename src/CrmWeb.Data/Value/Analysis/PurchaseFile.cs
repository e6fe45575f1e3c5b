using System.Runtime.InteropServices;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Data.Value.Analysis;

/// <summary>One customer of a purchase file: its code and what it bought.</summary>
public sealed record FileCustomer(string Code, PurchaseSum[] Purchases);

/// <summary>Reads a file of purchases for analysts (分析用购买文件), without any database; the columns are found by their names.</summary>
public static class PurchaseFile
{
    private static readonly RowRules AnyRow = new(DateOnly.MaxValue, "", new HashSet<string> { "" }, new HashSet<string>());

    /// <summary>The customers in the order in which they first appear.</summary>
    /// <exception cref="UnreadableFileException">A column is missing or a row is bad; nothing is guessed.</exception>
    public static IReadOnlyList<FileCustomer> Read(string path, CancellationToken cancel = default)
    {
        var layout = LayoutOf(path);
        if (layout.Columns.Missing(ImportFields.Required(ImportKind.Purchases, MatchKey.Code)).Select(f => new Fault(0, f, FaultKind.ColumnMissing)).FirstOrDefault() is { } missing)
            throw new UnreadableFileException(missing);

        using var stream = Open(path);
        return Group(stream, layout, cancel);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    private static FileLayout LayoutOf(string path)
    {
        using var stream = Open(path);
        PlainText.Require(stream);
        return Bare(LayoutGuess.Of(stream, ImportKind.Purchases));
    }

    // Currency, margin, product and name say nothing that a buying model asks for.
    private static FileLayout Bare(FileLayout layout) => layout with
    {
        Columns = layout.Columns.Without(ImportField.Name, ImportField.Currency, ImportField.Margin, ImportField.Product),
    };

    private static List<FileCustomer> Group(Stream stream, FileLayout layout, CancellationToken cancel)
    {
        var (faults, reader, places) = (new List<Fault>(), new RowReader(layout, AnyRow), new Dictionary<string, int>(StringComparer.Ordinal));
        var customers = new List<(string Code, List<PurchaseLine> Lines)>();
        using var csv = new CsvRows(stream, layout.Encoding, layout.Delimiter);
        foreach (var row in csv.Read().Skip(layout.HasHeader ? 1 : 0))
        {
            cancel.ThrowIfCancellationRequested();
            var read = row.Fault is { } broken ? throw new UnreadableFileException(new Fault(row.Line, null, broken)) : reader.Read(row.Line, row.Cells, faults);
            if (faults.Count > 0)
                throw new UnreadableFileException(faults[0]);

            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, read.Customer, out var known);
            if (!known)
            {
                place = customers.Count;
                customers.Add((read.Customer, []));
            }

            customers[place].Lines.Add(new PurchaseLine(read.Date, read.Amount, 1, read.OrderNumber.Length == 0 ? null : read.OrderNumber));
        }

        return customers.ConvertAll(c => new FileCustomer(c.Code, PurchaseSum.Of(CollectionsMarshal.AsSpan(c.Lines))));
    }
}
