using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Commands;

/// <summary>What a command has to say: one object for programs, and lines for people.</summary>
internal sealed record CommandResult(object Json, string Text);

/// <summary>A command cannot do what was asked; the message is the one line that says why.</summary>
internal sealed class CommandFailedException(string reason) : Exception(reason);

/// <summary>Runs one command over the same services as the pages, without serving.</summary>
internal static class CommandRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Does(this Command command, Func<IServiceProvider, ParseResult, CancellationToken, Task<CommandResult>> work)
        => command.SetAction((parsed, cancel) => RunAsync(parsed, work, cancel));

    private static async Task<int> RunAsync(
        ParseResult parsed, Func<IServiceProvider, ParseResult, CancellationToken, Task<CommandResult>> work, CancellationToken cancel)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            await using var app = CrmWebApplication.Build(HostArguments.From(parsed));
            await CrmWebApplication.UpgradeAsync(app, cancel);
            await using var scope = app.Services.CreateAsyncScope();
            var result = await work(scope.ServiceProvider, parsed, cancel);
            var text = parsed.GetValue(CommandOptions.Json) ? JsonSerializer.Serialize(result.Json, Json) : result.Text;
            await parsed.InvocationConfiguration.Output.WriteLineAsync(text);
            return CrmCommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Cancelled; nothing was changed.");
            return CrmCommandLine.Failed;
        }
        catch (Exception failure) when (failure is CommandFailedException or Data.Upgrade.DatabaseRefusedException
            or Domain.RuleBrokenException or InvalidOperationException or IOException or UnauthorizedAccessException or DbUpdateException)
        {
            await error.WriteLineAsync(CrmCommandLine.OneLine(failure.Message));
            return CrmCommandLine.Failed;
        }
    }
}
