using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using CrmWeb.Imports;
using CrmWeb.Language;

namespace CrmWeb.Commands;

/// <summary>What a command has to say: one object for programs, and lines for people.</summary>
internal sealed record CommandResult(object Json, string Text);

/// <summary>A command cannot do what was asked; the message is the one line that says why.</summary>
internal sealed class CommandFailedException(string reason) : Exception(reason);

/// <summary>Runs one command over the same services as the pages, without serving.</summary>
internal static partial class CommandRun
{
    /// <summary>The log keeps these to its file: a person at the terminal is told in one line.</summary>
    public const string LogSource = "CrmWeb.Commands";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Does(this Command command, Func<IServiceProvider, ParseResult, CancellationToken, Task<CommandResult>> work)
        => command.SetAction((parsed, cancel) => RunAsync(parsed, work, cancel));

    /// <summary>Refuses a folder that is not there: the command works on a company, and a slip of the pen must not found one.</summary>
    public static Command NeedsCompany(this Command command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(CommandOptions.Data) is { } folder && !Directory.Exists(folder))
                result.AddError($"There is no data folder {folder}.");
        });
        return command;
    }

    /// <summary>Runs a command that reads and writes files only: no data folder, no database.</summary>
    public static void DoesWithFiles(this Command command, Func<ParseResult, CancellationToken, CommandResult> work)
        => command.SetAction((parsed, cancel) => GuardAsync(parsed, () => TellAsync(parsed, work(parsed, cancel))));

    private static Task<int> RunAsync(
        ParseResult parsed, Func<IServiceProvider, ParseResult, CancellationToken, Task<CommandResult>> work, CancellationToken cancel)
        => GuardAsync(parsed, async () =>
        {
            await using var app = CrmWebApplication.Build(HostArguments.From(parsed));
            await CrmWebApplication.UpgradeAsync(app, cancel);
            await using var scope = app.Services.CreateAsyncScope();
            await LoggedAsync(app.Services, async () => await TellAsync(parsed, await work(scope.ServiceProvider, parsed, cancel)));
        });

    private static async Task LoggedAsync(IServiceProvider services, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not (CommandFailedException or UnreadableFileException or Domain.RuleBrokenException or OperationCanceledException))
        {
            Failed(services.GetRequiredService<ILoggerFactory>().CreateLogger(LogSource), failure);
            throw;
        }
    }

    private static Task TellAsync(ParseResult parsed, CommandResult result)
        => parsed.InvocationConfiguration.Output.WriteLineAsync(
            parsed.GetValue(CommandOptions.Json) ? JsonSerializer.Serialize(result.Json, Json) : result.Text);

    private static async Task<int> GuardAsync(ParseResult parsed, Func<Task> work)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            await work();
            return CrmCommandLine.Done;
        }
        catch (UnreadableFileException bad)
        {
            await error.WriteLineAsync(bad.Fault is { Kind: FaultKind.ColumnMissing, Field: { } field }
                ? $"The file has no column for the {field.ToString().ToLowerInvariant()}; its name is looked for in the first line."
                : new Words().SayWithLine(bad.Fault));
            return CrmCommandLine.Failed;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Cancelled; nothing was changed.");
            return CrmCommandLine.Failed;
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync(CrmCommandLine.OneLine(failure.Message));
            return CrmCommandLine.Failed;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The command failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
