using System.Diagnostics;

namespace CrmWeb.Tests.Commands;

/// <summary>The program as a process of its own, which can be killed where a person would pull the plug.</summary>
internal sealed class RunningProgram : IDisposable
{
    private const int Written = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder;
    private readonly Process process;

    private RunningProgram(string folder, Process process) => (this.folder, this.process) = (folder, process);

    public static RunningProgram Start(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words, "--data", folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new RunningProgram(folder, Process.Start(start)!);
    }

    /// <summary>Kills it in the middle of a transaction: so much is written to the log that is not committed yet.</summary>
    public async Task KillWhileItWritesAsync()
    {
        var wasRunning = await Task.Factory.StartNew(WatchAndKill, TaskCreationOptions.LongRunning);
        await process.WaitForExitAsync();
        Assert.True(wasRunning, "The program was done before it could be killed.");
    }

    // On a thread of its own without pause: a busy machine may leave but a moment between much written and done.
    private bool WatchAndKill()
    {
        var log = new FileInfo(Path.Combine(folder, "crm.db-wal"));
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !(log.Exists && log.Length > Written) && !process.HasExited)
        {
            Thread.Yield();
            log.Refresh();
        }

        var wasRunning = !process.HasExited;
        process.Kill();
        return wasRunning;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
