namespace CrmWeb.Data.Upgrade;

/// <summary>Lets one process at a time upgrade the database of a data folder (升级锁), by a lock that dies with its process.</summary>
internal sealed class UpgradeLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream file;

    private UpgradeLock(FileStream file) => this.file = file;

    public static async Task<UpgradeLock> TakeAsync(DataFolder folder, TimeProvider clock, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(folder) is { } taken)
                return taken;
            if (clock.GetElapsedTime(began) > Patience)
                throw new DatabaseRefusedException($"Another process has been upgrading {folder.Root} for {Patience.TotalMinutes:0} minutes.");
            await Task.Delay(Pause, clock, cancel);
        }
    }

    public void Dispose() => file.Dispose();

    private static UpgradeLock? TryTake(DataFolder folder)
    {
        try
        {
            folder.Make();
            return new(new FileStream(folder.UpgradeLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new DatabaseRefusedException($"The data folder {folder.Root} cannot be written: {refused.Message}", refused);
        }
        catch (IOException taken) when (File.Exists(folder.UpgradeLock) && taken is not DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException unusable)
        {
            throw new DatabaseRefusedException($"The data folder {folder.Root} cannot be used: {unusable.Message}", unusable);
        }
    }
}
