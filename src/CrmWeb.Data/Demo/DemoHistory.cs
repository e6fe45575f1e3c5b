using CrmWeb.Data.Care;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Value;

namespace CrmWeb.Data.Demo;

/// <summary>Gives the demo company a past (演示历史): the runs of the last month-ends and of yesterday, and the care they call for.</summary>
public sealed class DemoHistory(RecomputeNow recompute, CareGeneration care)
{
    private const int Months = 6;

    public async Task MakeAsync(DateOnly today, CancellationToken cancel)
    {
        foreach (var day in Days(today))
            await recompute.RunAsync(day, ValueMethod.Automatic, cancel: cancel);
        await care.RunAsync(today, cancel);
    }

    private static IEnumerable<DateOnly> Days(DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return Enumerable.Range(0, Months).Select(back => thisMonth.AddMonths(1 - Months + back).AddDays(-1))
            .Append(today.AddDays(-1)).Distinct();
    }
}
