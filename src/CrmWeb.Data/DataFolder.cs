namespace CrmWeb.Data;

/// <summary>The folder (数据目录) that holds all that this installation must not lose: database, uploads, logs and keys.</summary>
public sealed class DataFolder(string path)
{
    public string Root { get; } = Path.GetFullPath(path);

    public string Database => Path.Combine(Root, "crm.db");

    internal string UpgradeLock => Path.Combine(Root, "upgrade.lock");

    public string Uploads => Under("uploads");

    public string Attachments => Under("attachments");

    public string Exports => Under("exports");

    public string Logs => Under("logs");

    public string Keys => Under("keys");

    public string Backups => Under("backups");

    /// <summary>The folder asked for, else <c>CRM_DATA</c>, else the platform's own place for application data.</summary>
    public static DataFolder Choose(string? asked)
        => new(asked ?? Environment.GetEnvironmentVariable("CRM_DATA") ?? DefaultPath());

    private static string DefaultPath() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "CrmWeb");

    /// <summary>Makes the folder where it is absent, closed to other accounts of this machine.</summary>
    internal void Make() => Make(Root);

    private string Under(string name) => Make(Path.Combine(Root, name));

    private static string Make(string path)
        => OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName // a folder of the profile is closed already
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
