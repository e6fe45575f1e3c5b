using System.Globalization;
using CrmWeb.Commands;
using CrmWeb.Data;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Formatting.Display;

namespace CrmWeb.Logging;

/// <summary>What is logged (日志) and where: the console's error stream, and a file a day in the data folder.</summary>
/// <remarks>The only file that knows Serilog, so that it can be swapped here: docs/adr tells why Serilog.AspNetCore is not used.</remarks>
public static class CrmLogging
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddCrmLogging(this WebApplicationBuilder builder, DataFolder folder)
    {
        var file = Path.Combine(folder.Logs, "crm-.log");
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // That a port is in use is told in one line by the command itself.
            .Filter.ByExcluding(e => e.Exception is IOException { InnerException: AddressInUseException })
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .WriteTo.Logger(seen => seen
                .Filter.ByExcluding(Matching.FromSource(CommandRun.LogSource))
                .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose))
            .WriteTo.File(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true)
            .CreateLogger();

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
