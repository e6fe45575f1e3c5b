using CrmWeb.Access;
using CrmWeb.Access.FirstRun;
using CrmWeb.Attachments;
using CrmWeb.BulkChanges;
using CrmWeb.Calendars;
using CrmWeb.Company;
using CrmWeb.Data;
using CrmWeb.Data.Demo;
using CrmWeb.Data.Upgrade;
using CrmWeb.Exports;
using CrmWeb.Frame;
using CrmWeb.Imports;
using CrmWeb.Jobs;
using CrmWeb.Language;
using CrmWeb.Logging;
using CrmWeb.SavedViews;
using CrmWeb.Value;
using CrmWeb.Web;

namespace CrmWeb;

/// <summary>The web application (网站): reads like a table of contents; each line is told in its own file.</summary>
internal static class CrmWebApplication
{
    /// <summary>Everything pages, jobs and commands are made of; nothing is served yet.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ProgramFolder.WithPages(AppContext.BaseDirectory) });
        var folder = DataFolder.Choose(builder.Configuration["data"]);

        builder.AddAddress();
        builder.AddProxy();
        builder.AddServerLimits();
        builder.AddCrmLogging(folder);
        builder.AddWords();
        builder.AddPages();
        builder.Services.AddCrmDatabase(builder.Configuration, folder);
        builder.AddCompany();
        builder.AddAccess(folder);
        builder.Services.AddDemo();
        builder.AddJobs(folder);
        builder.AddImports();
        builder.AddBulkChanges();
        builder.AddExports();
        builder.Services.AddScoped<ViewCounts>();
        builder.AddAttachments();
        builder.AddCalendars();

        return builder.Build();
    }

    /// <summary>Brings the database to this program's form; commands and pages both begin with it.</summary>
    public static Task UpgradeAsync(WebApplication app, CancellationToken cancel)
        => app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancel);

    public static async Task ServeAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Build(args);
        UsePages(app);
        app.RefuseUnsafeAddress();
        await UpgradeAsync(app, cancel);
        app.TellWhatToOpen();
        await app.RunAsync();
    }

    private static void UsePages(WebApplication app)
    {
        app.UseProxy();
        app.UseErrorPages();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRequestLog();
        app.UseCompany();
        app.UseLanguages();
        app.MapStaticAssets().AllowAnonymous();
        app.UseRouting();
        app.UseAccess();
        app.UseAcceptedForms();
        app.UseAntiforgery();

        app.MapPreferences();
        app.MapHealth();
        app.MapRunProgress();
        app.MapWhatIfProgress();
        app.MapImportProgress();
        app.MapBulkProgress();
        app.MapViewCounts();
        app.MapExports();
        app.MapAttachments();
        app.MapCalendars();
        app.MapRazorPages().WithStaticAssets();
    }
}
