using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using CrmWeb.Language;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.Equity;

/// <summary>/value/equity: customer equity (客户资产) over time, its parts, what moved it between two runs, and how unevenly it lies.</summary>
public sealed class IndexModel(CrmDbContext db, EquityReadings readings, HeadCounts heads, Words words, Formats formats) : PageModel
{
    private const int DaysShown = 60;

    /// <summary>The run shown; none before the first.</summary>
    public ValueRun? Run { get; private set; }
    public IReadOnlyList<EquityPoint> Points { get; private set; } = [];
    public IReadOnlyList<EquitySplit> Splits { get; private set; } = [];
    public IReadOnlyList<KeptRun> Kept { get; private set; } = [];
    public ComparedRuns? Compared { get; private set; }

    /// <summary>None where there is no second run to compare with.</summary>
    public EquityBridge? Bridge { get; private set; }
    public LorenzCurve Lorenz { get; private set; } = LorenzCurve.Of([]);

    /// <summary>None where the figures are older than the yearly profit in them.</summary>
    public ProfitSpread? Profit { get; private set; }
    public bool HasCosts { get; private set; }

    /// <summary>What an interaction costs us is entered for some channel.</summary>
    public bool HasRates { get; private set; }

    /// <summary>Whom the run counts, ranked or not.</summary>
    public HeadCount Heads { get; private set; } = new(0, 0, 0);

    public decimal MeanClv => Heads.Counted == 0 ? 0 : Equity / Heads.Counted;

    /// <summary>Mean CLV of those in the pyramid.</summary>
    public decimal MeanOfRanked => Heads.Ranked == 0 ? 0 : Splits[0].Lines.Where(l => !l.IsOutside).Sum(l => l.Equity) / Heads.Ranked;
    public decimal Equity => Splits.Count == 0 ? 0 : Splits[0].Equity;

    public async Task OnGetAsync(int? from, int? to, CancellationToken cancel)
    {
        Run = await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel);
        if (Run is null)
            return;

        (Points, var cells) = await db.EquityWithCellsAsync(Run, User.Staff(), DaysShown, cancel);
        Splits = await new EquitySplits(db, User.Staff(), words, formats).ReadAsync(Points, cells, cancel);
        Heads = await heads.OfAsync(Run, User.Staff(), cancel);
        await CompareAsync(from, to, cancel);
        Lorenz = await readings.LorenzAsync(Run.Id, User.Staff(), cancel);
        (var profit, HasCosts) = await readings.ProfitAsync(Run.Id, User.Staff(), cancel);
        Profit = profit.Customers == 0 ? null : profit;
        HasRates = (await db.SettingsAsync(cancel)).CostRates.Values.Any(rate => rate != 0);
    }

    private async Task CompareAsync(int? from, int? to, CancellationToken cancel)
    {
        Kept = await db.KeptRunsAsync(cancel);
        if (Kept.Count == 0)
            return;

        Compared = ComparedRuns.Choose(Kept, from, to, Run!.Id);
        if (Compared.From is not { } start || start == Compared.To)
            return;

        Bridge = await readings.BridgeAsync(start.Id, Compared.To.Id, User.Staff(), cancel);
    }
}
