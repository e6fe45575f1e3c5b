using System.CommandLine;

namespace CrmWeb.Commands;

/// <summary>Options that every command knows.</summary>
internal static class CommandOptions
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "The data folder: database, uploads, logs and keys.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object on standard output.",
        Recursive = true,
    };

    public static readonly Option<string?> Urls = new("--urls")
    {
        Description = "The addresses to serve, separated by semicolons.",
        HelpName = "URLS",
    };

    public static void AddTo(RootCommand root)
    {
        root.Add(Data);
        root.Add(Json);
        foreach (var word in HostArguments.Hidden)
            root.Add(new Option<string?>(word) { Hidden = true, Recursive = true });
    }
}
