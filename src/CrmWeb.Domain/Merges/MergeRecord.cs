using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmWeb.Domain.Merges;

/// <summary>What both customers were like before a merge, and what it made of the survivor (合并存档).</summary>
/// <param name="Phones">Keys of the numbers that the survivor took over, and likewise for the others.</param>
public sealed record MergeRecord(
    CustomerSnapshot Survivor, CustomerSnapshot After, CustomerSnapshot Merged, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, IReadOnlyList<string> Addresses)
{
    public const int Length = 40_000;

    // It is read by this program alone; Chinese notes would be six times as long otherwise.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static MergeRecord Read(string text) => JsonSerializer.Deserialize<MergeRecord>(text, Plain)!;

    public string Write() => JsonSerializer.Serialize(this, Plain);
}
