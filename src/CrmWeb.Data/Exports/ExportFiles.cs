namespace CrmWeb.Data.Exports;

/// <summary>Keeps files that were written in the background (导出文件存储), each under a random key in the data folder, outside what the server shows.</summary>
public sealed class ExportFiles(DataFolder folder)
{
    public Stream Create(Guid key) => new FileStream(PathOf(key), FileMode.CreateNew, FileAccess.Write, FileShare.None);

    public bool Has(Guid key) => File.Exists(PathOf(key));

    public Stream Open(Guid key) => new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Forget(Guid key) => File.Delete(PathOf(key));

    private string PathOf(Guid key) => Path.Combine(folder.Exports, $"{key:N}.bin");
}
