using System.CommandLine;

namespace CrmWeb.Commands;

/// <summary>The words of a command line that the host's configuration reads: data folder, addresses, environment.</summary>
internal static class HostArguments
{
    private static readonly string[] Names = ["--data", "--urls", "--environment", "--contentRoot", "--applicationName"];

    public static string[] From(ParseResult parsed)
        => [.. Names.SelectMany(name => Value(parsed, name) is { } value ? new[] { $"{name}={value}" } : [])];

    private static string? Value(ParseResult parsed, string name)
        => parsed.GetResult(name) is { } ? parsed.GetValue<string?>(name) : null;
}
