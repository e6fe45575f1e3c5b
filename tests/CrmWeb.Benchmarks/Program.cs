using System.Globalization;
using CrmWeb.Benchmarks;

// One word, one table. Run it with: dotnet run -c Release --project tests/CrmWeb.Benchmarks -- engine
switch (args)
{
    case ["engine", .. var rest]:
        EngineBenchmark.Run(Customers(rest));
        return 0;
    case ["nightly", .. var rest]:
        await NightlyBenchmark.RunAsync(Customers(rest));
        return 0;
    case ["import", .. var rest]:
        await ImportBenchmark.RunAsync(rest is [] ? 100_000 : Customers(rest));
        return 0;
    case ["pages", .. var rest]:
        await PagesBenchmark.RunAsync(Customers(rest));
        return 0;
    case ["duplicates", .. var rest]:
        await DuplicatesBenchmark.RunAsync(rest is [] ? 100_000 : Customers(rest));
        return 0;
    case ["workspace", .. var rest]:
        await WorkspaceBenchmark.RunAsync(rest is [] ? 1_000_000 : Customers(rest[..1]), rest is [_, var folder] ? folder : null);
        return 0;
    case ["service", .. var rest]:
        await ServiceBenchmark.RunAsync(rest is [] ? 50_000 : Customers(rest));
        return 0;
    default:
        Console.Error.WriteLine("Say which: engine [customers], nightly [customers], import [customers], pages [customers], duplicates [customers], workspace [customers [folder to keep]], service [complaints]");
        return 2;
}

static int Customers(string[] rest) => rest is [var customers] ? int.Parse(customers, CultureInfo.InvariantCulture) : 1_000_000;
