using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>What is planned with a row of customers (客户行处理方案): made, changed, passed over or refused.</summary>
internal sealed record CustomerPlan(CustomerRow Row, KnownCustomer? Known, Charge? Charge, IReadOnlyList<Fault> Faults)
{
    public bool IsNew => Faults.Count == 0 && Known is null;
    public bool Changes => Faults.Count == 0 && Known is not null && Charge is not null;

    public static CustomerPlan Bad(CustomerRow row, ImportField? field, FaultKind kind, string text)
        => new(row, null, null, [new Fault(row.Line, field, kind, Fault.Shorten(text))]);

    public Decision Decide(IReadOnlySet<long> unchanged)
        => Faults.Count > 0 ? new Decision(Row.Line, RowFate.Bad, Faults)
            : IsNew ? new Decision(Row.Line, RowFate.Added)
            : new Decision(Row.Line, Changes && !unchanged.Contains(Row.Line) ? RowFate.Updated : RowFate.PassedOver);
}
