namespace CrmWeb.Domain.Imports;

/// <summary>What a record was like before an import changed it (变更前内容), so that the import can be taken back.</summary>
public sealed class ImportedChange
{
    private ImportedChange() { } // EF Core

    /// <param name="version">The version that the import made: while it stands, nobody changed the record since.</param>
    public ImportedChange(int importId, int customerId, int? contactId, string former, Guid version)
        => (ImportId, CustomerId, ContactId, Former, Version) = (importId, customerId, contactId, former, version);

    public int Id { get; private set; }
    public int ImportId { get; private set; }
    public int CustomerId { get; private set; }

    /// <summary>None where the customer itself was changed.</summary>
    public int? ContactId { get; private set; }

    /// <summary>The former content as JSON.</summary>
    public string Former { get; private set; } = "";
    public Guid Version { get; private set; }
}
