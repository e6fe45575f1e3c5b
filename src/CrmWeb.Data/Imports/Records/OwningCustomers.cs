using CrmWeb.Data.Imports.CustomerRecords;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Data.Imports.Records;

/// <summary>Finds the customers that rows belong to (所属客户查找); a row that fits none, several, or one beyond reach is bad.</summary>
internal sealed class OwningCustomers(RecordWork work)
{
    private readonly CustomerMatcher _matcher = new(work.Db, work.Import.Id);

    private MatchKey Key => work.Import.Matching.Key;

    /// <summary>The customers by line; the bad rows are added to the decisions.</summary>
    public async Task<Dictionary<long, KnownCustomer>> FindAsync(IEnumerable<CustomerRow> rows, List<Decision> decisions, CancellationToken cancel)
    {
        var asked = rows.ToList();
        var known = await _matcher.ByAsync(Key, [.. asked.SelectMany(r => r.KeysBy(Key))], cancel);
        var owners = new Dictionary<long, KnownCustomer>();
        foreach (var row in asked)
        {
            var found = row.KeysBy(Key).SelectMany(k => known[k]).DistinctBy(c => c.Id).ToList();
            if (FaultOf(row, found) is { } fault)
                decisions.Add(new Decision(row.Line, RowFate.Bad, fault));
            else
                owners[row.Line] = found[0];
        }

        return owners;
    }

    private Fault? FaultOf(CustomerRow row, List<KnownCustomer> found)
    {
        var (field, text) = (ImportFields.FieldOf(Key), Fault.Shorten(Key is MatchKey.Code ? row.Code : row.Name));
        return found switch
        {
            [] => new Fault(row.Line, field, text.Length == 0 ? FaultKind.Missing : FaultKind.UnknownCustomer, text),
            [var one] => work.Rights.Covers(one.TeamId, one.OwnerId) ? null : new Fault(row.Line, field, FaultKind.ForeignCustomer, text),
            _ => new Fault(row.Line, field, FaultKind.SeveralCustomers, string.Join(", ", found.Take(3).Select(c => work.Rights.Covers(c.TeamId, c.OwnerId) ? c.Code : "***"))),
        };
    }
}
