using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace CrmWeb.Data.Alerts;

/// <summary>The company's master key (主密钥), under which the keys of persons lie: from <c>Keys:Master</c> (32 bytes in base 64), else a file of the data folder.</summary>
/// <remarks>It lies outside the database, so that a copy of the database alone tells no reason. It is read when it is first needed.</remarks>
public sealed class MasterKey
{
    public const string Setting = "Keys:Master";
    public const string FileName = "persons.key";

    private const int Patience = 500; // turns of 20 ms

    private readonly Lazy<byte[]> bytes;

    public MasterKey(IConfiguration configuration, DataFolder folder)
        => bytes = new(() => configuration[Setting] is { Length: > 0 } told ? Told(told) : Kept(Path.Combine(folder.Keys, FileName)));

    internal byte[] Bytes => bytes.Value;

    private static byte[] Told(string told)
    {
        var key = new byte[Sealing.KeyBytes];
        return Convert.TryFromBase64String(told, key, out var written) && written == key.Length
            ? key
            : throw new InvalidOperationException($"{Setting} must hold {Sealing.KeyBytes} bytes in base 64.");
    }

    private static byte[] Kept(string path)
    {
        if (!File.Exists(path))
            Make(path);
        return Told(File.ReadAllText(path).Trim());
    }

    // One at a time, of two programs over one folder too, and written whole beside its place before it is moved there: a second key in its place
    // would lose every reason told under the first.
    private static void Make(string path)
    {
        using var turn = Turn($"{path}.lock");
        if (File.Exists(path))
            return;

        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(draft, options))
            file.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sealing.KeyBytes)));

        File.Move(draft, path, overwrite: false);
    }

    private static FileStream Turn(string path)
    {
        for (var left = Patience; ; left--)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(20);
            }
        }
    }
}
