using System.Diagnostics;
using System.Globalization;

namespace CrmWeb.Data.Workers;

/// <summary>Machine and process that do a long piece of work (执行进程), so that what a killed one left is known as such.</summary>
public static class Worker
{
    /// <summary>Longer than any step of a long piece of work takes.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    public static string This { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    public static bool IsOfThisMachine(string worker) => worker.Split('/') is [var machine, _] && machine == Environment.MachineName;

    /// <summary>Whether a process of this machine is gone; of other machines nothing is known here.</summary>
    /// <remarks>Asked only while this process itself works on nothing: what bears its name was left by an earlier one of the same number.</remarks>
    public static bool IsGone(string worker)
        => worker.Split('/') is [var machine, var process] && machine == Environment.MachineName
            && (worker == This || !IsAlive(int.Parse(process, CultureInfo.InvariantCulture)));

    /// <summary>Whether open work may be taken up: nobody has begun it, or whose process is gone or, on another machine, gave no sign of life for ten minutes.</summary>
    /// <param name="worker">Who has begun it; empty for nobody.</param>
    /// <param name="beat">The last sign of life.</param>
    public static bool IsFree(string worker, DateTime? beat, DateTime now) => worker.Length == 0 || (IsOfThisMachine(worker) ? IsGone(worker) : !(now - beat <= Silence));

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
