using System.CommandLine;
using CrmWeb.Commands.Value;

namespace CrmWeb.Commands;

/// <summary>The words of the command line (命令行): what the program can do besides serving pages.</summary>
/// <remarks>Exit code 0 when done, 1 on failure, 2 on wrong use; a failure says why in one line.</remarks>
internal static class CrmCommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync(OneLine(parsed.Errors[0].Message));
            return WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(Configuration(parsed, output, error));
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync(OneLine(failure.Message));
            return Failed;
        }
    }

    /// <summary>A reason as one line, however the parser or the database broke it.</summary>
    public static string OneLine(string reason) => string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static InvocationConfiguration Configuration(ParseResult parsed, TextWriter output, TextWriter error) => new()
    {
        EnableDefaultExceptionHandler = false,
        // While serving, the host itself answers the signals to stop; two listeners would trip over each other.
        ProcessTerminationTimeout = ServeCommand.IsMeantBy(parsed) ? null : TimeSpan.FromSeconds(10),
        Output = output,
        Error = error,
    };

    private static RootCommand Root()
    {
        var root = new RootCommand("CrmWeb: customer value and relationship care. Without a command it serves the pages.")
        {
            ServeCommand.Create(),
            AdminCommand.Create(),
            DemoCommand.Create(),
            ImportCommand.Create(),
            RecomputeCommand.Create(),
            ValueCommand.Create(),
        };
        CommandOptions.AddTo(root);
        ServeCommand.ServeBy(root);
        return root;
    }
}
