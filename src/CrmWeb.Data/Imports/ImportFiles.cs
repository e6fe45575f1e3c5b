using System.Security.Cryptography;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>Keeps the uploaded files (导入文件), each under a random name outside what the server shows.</summary>
public sealed class ImportFiles(DataFolder folder)
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const long Largest = 100L * 1024 * 1024;

    private const int Block = 80 * 1024;

    /// <summary>Copies the content and tells its SHA-256 in lower-case hexadecimal and its size.</summary>
    public async Task<StoredFile> StoreAsync(Stream content, CancellationToken cancel)
    {
        var key = Guid.NewGuid();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(PathOf(key), FileMode.CreateNew, FileAccess.Write, FileShare.None, Block, useAsync: true);
        var block = new byte[Block];
        int read;
        while ((read = await content.ReadAsync(block, cancel)) > 0)
        {
            hash.AppendData(block, 0, read);
            await file.WriteAsync(block.AsMemory(0, read), cancel);
        }

        return new StoredFile(key, file.Position, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public Stream Open(FileImport import) => Open(import.Key);

    public Stream Open(Guid key) => new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read, Block);

    public void Forget(Guid key) => File.Delete(PathOf(key));

    private string PathOf(Guid key) => Path.Combine(folder.Uploads, $"{key:N}.csv");
}

/// <summary>An uploaded file as it lies in the folder (已存文件).</summary>
public sealed record StoredFile(Guid Key, long Size, string Hash);
