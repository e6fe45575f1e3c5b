using System.CommandLine;
using CrmWeb.Data;
using CrmWeb.Data.Demo;
using CrmWeb.Data.Settings;

namespace CrmWeb.Commands;

/// <summary><c>demo</c>: makes a believable company to try the product with; its random passwords are printed once.</summary>
internal static class DemoCommand
{
    private static readonly Option<string> Language = new("--language") { DefaultValueFactory = _ => "en", Description = "en or zh.", HelpName = "en|zh" };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong("en", "zh");
        var demo = new Command("demo", "Make a demo company of 240 customers, the same every time; the passwords are printed once.") { Language };
        demo.Does(CreateAsync);
        return demo;
    }

    private static async Task<CommandResult> CreateAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var culture = parsed.GetValue(Language) == "zh" ? "zh-CN" : "en";
        var company = services.GetRequiredService<DemoCompany>();
        var administrator = await company.FoundAsync(culture, cancel);
        List<DemoAccount> staff = [administrator, .. await company.CreateAsync(culture, DemoCompany.Seed, cancel)];
        await services.GetRequiredService<DemoHistory>().MakeAsync(await TodayAsync(services, cancel), cancel);

        var accounts = staff.Select(a => new { a.Email, a.Password, Roles = a.Roles.Select(r => r.ToString()), a.Name }).ToList();
        var lines = staff.Select(a => $"  {a.Email,-28} {a.Password,-22} {string.Join(", ", a.Roles)}");
        return new CommandResult(
            new { customers = DemoCompany.CustomerCount, accounts },
            $"Made {DemoCompany.CustomerCount} customers. The passwords are shown this once:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
    }

    private static async Task<DateOnly> TodayAsync(IServiceProvider services, CancellationToken cancel)
    {
        var calendar = await services.GetRequiredService<CrmDbContext>().CalendarAsync(cancel);
        return calendar.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    }
}
