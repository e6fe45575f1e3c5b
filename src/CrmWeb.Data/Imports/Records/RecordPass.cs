using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports.Records;

/// <summary>Goes through a file of records some rows at a time (分批处理), so that memory does not grow with the file.</summary>
internal sealed class RecordPass(FileLayout layout, IRecordKind kind, int mostRows)
{
    private const int Batch = 1000;

    public async Task<ReadRecords> RunAsync(Stream stream, IEnumerable<ImportField> required, IProgress<int> progress, CancellationToken cancel)
    {
        var found = new ReadRecords();
        found.RequireColumns(layout, required);
        if (found.FileFault is not null)
            return found;

        using var file = FileRows.Open(stream, layout);
        foreach (var batch in Sound(file, found).Chunk(Batch))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var decision in await kind.TakeAsync(batch, cancel))
                found.Count(decision);
            progress.Report((int)(stream.Position * 100 / Math.Max(1, stream.Length)));
        }

        await kind.EndAsync(cancel);
        if (found.Rows == 0)
            found.Refuse(new Fault(0, null, FaultKind.NoRows));
        return found;
    }

    private IEnumerable<FileRow> Sound(FileRows file, ReadRecords found)
    {
        var read = 0;
        foreach (var row in file.ReadData(layout))
        {
            if (read++ == mostRows)
                found.Refuse(new Fault(row.Line, null, FaultKind.TooManyRows, $"{mostRows}"));
            if (found.FileFault is not null)
                yield break;
            if (found.IsWhole(row))
                yield return row;
        }
    }
}
