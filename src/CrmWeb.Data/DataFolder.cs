namespace CrmWeb.Data;

/// <summary>The folder (数据目录) that holds all that this installation must not lose: database, uploads, logs and keys.</summary>
public sealed class DataFolder(string path)
{
    public string Root { get; } = Path.GetFullPath(path);

    public string Database => Path.Combine(Root, "crm.db");

    internal string UpgradeLock => Path.Combine(Root, "upgrade.lock");

    public string Uploads => Under("uploads");

    public string Logs => Under("logs");

    public string Keys => Under("keys");

    public string Backups => Under("backups");

    /// <summary>The folder asked for, else <c>CRM_DATA</c>, else the platform's own place for application data.</summary>
    public static DataFolder Choose(string? asked)
        => new(asked ?? Environment.GetEnvironmentVariable("CRM_DATA") ?? DefaultPath());

    private static string DefaultPath() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "CrmWeb");

    private string Under(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
