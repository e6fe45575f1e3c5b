using System.CommandLine;

namespace CrmWeb.Commands;

/// <summary><c>serve</c>: serves the pages until it is told to stop; also what happens without a command.</summary>
internal static class ServeCommand
{
    private const string Name = "serve";

    public static bool IsMeantBy(ParseResult parsed) => parsed.CommandResult.Command is RootCommand or { Name: Name };

    public static Command Create()
    {
        var serve = new Command(Name, "Serve the pages (the default).");
        ServeBy(serve);
        return serve;
    }

    public static void ServeBy(Command command)
    {
        command.Add(CommandOptions.Urls);
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                await CrmWebApplication.ServeAsync(HostArguments.From(parsed), cancel);
                return CrmCommandLine.Done;
            }
            catch (Exception failure) when (failure is Data.Upgrade.DatabaseRefusedException or Web.UnsafeAddressException or IOException or UnauthorizedAccessException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(CrmCommandLine.OneLine(failure.Message));
                return CrmCommandLine.Failed;
            }
        });
    }
}
