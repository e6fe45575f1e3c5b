using CrmWeb.Benchmarks;

// One word, one table. Run it with: dotnet run -c Release --project tests/CrmWeb.Benchmarks -- engine
switch (args)
{
    case ["engine", .. var rest]:
        EngineBenchmark.Run(rest is [var customers] ? int.Parse(customers, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    default:
        Console.Error.WriteLine("Say which: engine [customers]");
        return 2;
}
