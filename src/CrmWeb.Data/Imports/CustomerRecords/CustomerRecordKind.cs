using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>Customers from a file (客户导入): recognised by the key chosen, then changed, passed over or made.</summary>
internal sealed class CustomerRecordKind(RecordWork work) : IRecordKind
{
    private readonly CustomerRowReader _reader = new(work.Import.Layout, work.Rules);
    private readonly CustomerPlanner _planner = new(work);
    private readonly ImportedTags _tags = new(work);
    private CustomerInserts Inserts => field ??= new(work, _tags);

    public async Task<IReadOnlyList<Decision>> TakeAsync(IReadOnlyList<FileRow> rows, CancellationToken cancel)
    {
        var (decisions, sound) = (new List<Decision>(rows.Count), new List<CustomerRow>(rows.Count));
        foreach (var row in rows)
        {
            var faults = new List<Fault>();
            var read = _reader.Read(row.Line, row.Cells, faults);
            if (faults.Count > 0)
                decisions.Add(new Decision(row.Line, RowFate.Bad, faults));
            else
                sound.Add(read);
        }

        var plans = await _planner.PlanAsync(sound, cancel);
        var unchanged = await new CustomerUpdates(work, _tags).WriteAsync([.. plans.Where(p => p.Changes)], cancel);
        if (work.Writes)
            await Inserts.WriteAsync([.. plans.Where(p => p.IsNew)], cancel);
        decisions.AddRange(plans.Select(p => p.Decide(unchanged)));
        return decisions;
    }

    public Task EndAsync(CancellationToken cancel) => Inserts.EndAsync(cancel);
}
