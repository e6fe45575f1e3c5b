using CrmWeb.Data.Imports.ContactRecords;
using CrmWeb.Data.Imports.CustomerRecords;
using CrmWeb.Data.Imports.InteractionRecords;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports.Records;

/// <summary>What going through a file of records needs (导入上下文).</summary>
/// <param name="Writes">Whether rows are written, or only held against the database.</param>
internal sealed record RecordWork(
    CrmDbContext Db, FileImport Import, ImportRights Rights, RowRules Rules, StaffDirectory Staff, Entered Entered, bool Writes)
{
    public IRecordKind Kind() => Import.Kind switch
    {
        ImportKind.Customers => new CustomerRecordKind(this),
        ImportKind.Contacts => new ContactRecordKind(this),
        ImportKind.Interactions => new InteractionRecordKind(this),
        var other => throw new NotSupportedException($"{other} are no records."),
    };
}

/// <summary>What a row becomes (处理结果).</summary>
internal enum RowFate
{
    Bad,
    Added,
    Updated,
    PassedOver,
}

/// <summary>What a row becomes, and why where it is bad.</summary>
internal sealed record Decision(long Line, RowFate Fate, params IReadOnlyList<Fault> Faults)
{
    public static Decision Bad(long line, ImportField? field, FaultKind kind, string text) => new(line, RowFate.Bad, new Fault(line, field, kind, Fault.Shorten(text)));
}

/// <summary>One kind of record (记录类型): takes some rows at a time, says what becomes of each, and writes them where asked to.</summary>
internal interface IRecordKind
{
    Task<IReadOnlyList<Decision>> TakeAsync(IReadOnlyList<FileRow> rows, CancellationToken cancel);

    /// <summary>Writes what was held back for the end.</summary>
    Task EndAsync(CancellationToken cancel);
}
