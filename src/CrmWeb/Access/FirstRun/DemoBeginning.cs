using CrmWeb.Data;
using CrmWeb.Data.Demo;
using CrmWeb.Data.Settings;

namespace CrmWeb.Access.FirstRun;

/// <summary>Fills a company just founded with the demo company's staff, customers and history (演示数据).</summary>
public sealed class DemoBeginning(CrmDbContext db, DemoCompany company, DemoHistory history, TimeProvider clock)
{
    /// <summary>The accounts made, whose random passwords nobody can read again.</summary>
    public async Task<IReadOnlyList<DemoAccount>> MakeAsync(string language, CancellationToken cancel)
    {
        var staff = await company.CreateAsync(language, DemoCompany.Seed, cancel);
        var calendar = await db.CalendarAsync(cancel);
        await history.MakeAsync(calendar.DayOf(clock.GetUtcNow().UtcDateTime), cancel);
        return staff;
    }
}
