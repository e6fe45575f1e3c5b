using CrmWeb.Data;
using CrmWeb.Web;

namespace CrmWeb.Access.FirstRun;

/// <summary>Says at start where the data lie and what to open (启动提示), on the console and so in a container's log.</summary>
internal static class StartNotice
{
    public static void TellWhatToOpen(this WebApplication app)
        => app.Lifetime.ApplicationStarted.Register(() => Console.Out.Write(TextAsync(app.Services).GetAwaiter().GetResult()));

    private static async Task<string> TextAsync(IServiceProvider services)
    {
        var address = services.GetRequiredService<SiteAddress>().Own;
        var waits = !await services.GetRequiredService<FirstRunState>().IsOverAsync();
        var open = waits ? $"{address}/setup?code={services.GetRequiredService<SetupCode>().Value}" : address;
        return $"""

              CrmWeb
                Data:  {services.GetRequiredService<DataFolder>().Root}
                {(waits ? "Set up (this link works once, for one hour):" : "Open:")}
                {open}


            """;
    }
}
