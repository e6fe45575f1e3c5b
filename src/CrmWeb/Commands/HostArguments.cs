using System.CommandLine;

namespace CrmWeb.Commands;

/// <summary>The words of a command line that the host's configuration reads: data folder, addresses, environment, database.</summary>
internal static class HostArguments
{
    // What --help does not show: the framework's test host starts the program with these, and tests choose their database so.
    public static readonly string[] Hidden = ["--environment", "--contentRoot", "--applicationName", "--engine", "--connection"];

    private static readonly (string Word, string Key)[] Keys =
    [
        ("--data", "data"),
        ("--urls", "urls"),
        ("--environment", "environment"),
        ("--contentRoot", "contentRoot"),
        ("--applicationName", "applicationName"),
        ("--engine", "Database:Engine"),
        ("--connection", "ConnectionStrings:Crm"),
    ];

    public static string[] From(ParseResult parsed)
        => [.. Keys.SelectMany(k => Value(parsed, k.Word) is { } value ? new[] { $"--{k.Key}={value}" } : [])];

    private static string? Value(ParseResult parsed, string name)
        => parsed.GetResult(name) is { } ? parsed.GetValue<string?>(name) : null;
}
