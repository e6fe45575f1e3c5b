using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Domain.Attachments;

/// <summary>A file kept with an interaction (互动附件): its bytes lie in the data folder under a random key, and never under the name it was sent with.</summary>
public sealed class Attachment
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const long Largest = 10L * 1024 * 1024;

    /// <summary>So many stand with one interaction at most.</summary>
    public const int MostEach = 20;
    public const int HashLength = 64;

    private Attachment() { } // EF Core

    public Attachment(Interaction interaction, string name, FileKind kind, StoredContent content, Guid formId, Entered entered)
    {
        (Interaction, InteractionId, Name, Kind, FormId) = (interaction, interaction.Id, name, kind, formId);
        (Key, Size, Hash, AddedAt, AddedBy) = (content.Key, content.Size, content.Hash, entered.At, entered.By);
    }

    public int Id { get; private set; }
    public int InteractionId { get; private set; }
    public Interaction Interaction { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public FileKind Kind { get; private set; }

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Under which its bytes lie in the folder.</summary>
    public Guid Key { get; private set; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";
    public DateTime AddedAt { get; private set; }
    public int? AddedBy { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public int? RemovedBy { get; private set; }
    public Guid? FormId { get; private set; }

    public void Remove(Entered entered)
    {
        if (RemovedAt is not null)
            throw new RuleBrokenException("Already removed.");

        (RemovedAt, RemovedBy) = (entered.At, entered.By);
    }

    /// <summary>Takes a removal back.</summary>
    public void Restore() => (RemovedAt, RemovedBy) = (null, null);
}

/// <summary>Bytes as they lie in the folder (已存内容): under which key, how many, and their SHA-256.</summary>
public sealed record StoredContent(Guid Key, long Size, string Hash);
