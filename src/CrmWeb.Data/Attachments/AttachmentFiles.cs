using System.Security.Cryptography;
using CrmWeb.Domain.Attachments;

namespace CrmWeb.Data.Attachments;

/// <summary>Keeps the bytes of attachments (附件存储), each under a random key in the data folder, outside what the server shows.</summary>
public sealed class AttachmentFiles(DataFolder folder)
{
    public async Task<StoredContent> StoreAsync(Stream content, CancellationToken cancel)
    {
        var key = Guid.NewGuid();
        await using (var file = new FileStream(PathOf(key), FileMode.CreateNew, FileAccess.Write, FileShare.None))
            await content.CopyToAsync(file, cancel);
        await using var kept = Open(key);
        return new(key, kept.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(kept, cancel)));
    }

    public bool Has(Guid key) => File.Exists(PathOf(key));

    public Stream Open(Guid key) => new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Forget(Guid key) => File.Delete(PathOf(key));

    private string PathOf(Guid key) => Path.Combine(folder.Attachments, $"{key:N}.bin");
}
