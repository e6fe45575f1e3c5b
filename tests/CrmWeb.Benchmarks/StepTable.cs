using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CrmWeb.Benchmarks;

/// <summary>A table of steps: CPU and wall seconds of each, and the peak of memory so far.</summary>
internal sealed class StepTable
{
    private readonly Process process = Process.GetCurrentProcess();
    private TimeSpan total;

    public TResult Time<TResult>(string name, Func<TResult> work)
    {
        var (cpu, wall) = Begin();
        var result = work();
        End(name, cpu, wall);
        return result;
    }

    public async Task TimeAsync(string name, Func<Task> work)
    {
        var (cpu, wall) = Begin();
        await work();
        End(name, cpu, wall);
    }

    private (TimeSpan Cpu, long Wall) Begin()
    {
        process.Refresh();
        return (process.TotalProcessorTime, Stopwatch.GetTimestamp());
    }

    private void End(string name, TimeSpan cpu, long wall)
    {
        process.Refresh();
        var used = process.TotalProcessorTime - cpu;
        total += used;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {used.TotalSeconds:0.00} | {Stopwatch.GetElapsedTime(wall).TotalSeconds:0.00} | {process.PeakWorkingSet64 / 1e6:0} |"));
    }

    public static void Head() => Console.WriteLine("| step | CPU s | wall s | peak MB so far |\n|---|---|---|---|");

    public void Total() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all steps | {total.TotalSeconds:0.00} | | {process.PeakWorkingSet64 / 1e6:0} |"));

    /// <summary>The machine that the figures were read on, and how fast it is at this hour: cores are shared with neighbours.</summary>
    public static void Machine()
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
        Loop(10_000_000); // compiled
        var begun = Stopwatch.GetTimestamp();
        Loop(500_000_000);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a fixed loop takes {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.00} s on one core"));
    }

    // Xorshift: each round waits for the one before, so that only the clock of the core counts.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static ulong Loop(int rounds)
    {
        var x = 88172645463325252UL;
        for (var i = 0; i < rounds; i++)
        {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
        }

        return x;
    }
}
