namespace CrmWeb.Domain.Value.Equity;

/// <summary>
/// The 80/20/30 view (80/20/30 法则): how much of last year's profit the best 20 % of customers earn, and how much of it the worst 30 % consume.
/// </summary>
/// <remarks>
/// Profit of a customer = its net cash flow of the last 365 days, cost to serve included; customers without any cash flow are left out.
/// Both shares are of the profit earned before losses, Σ max(0, profit), so that neither can pass 100 %.
/// Source: Sherden, Market Ownership (1994).
/// </remarks>
/// <param name="Customers">Customers with cash flow in that year.</param>
/// <param name="Earned">Σ of the profits of those who brought any, in base currency.</param>
/// <param name="Net">Σ of all profits and losses.</param>
/// <param name="ByBest">Share of it that the best 20 % earn.</param>
/// <param name="ByWorst">Share of it that the losses of the worst 30 % consume.</param>
/// <param name="AtALoss">Customers that cost more than they brought.</param>
public sealed record ProfitSpread(int Customers, decimal Earned, decimal Net, decimal ByBest, decimal ByWorst, int AtALoss)
{
    private const decimal Best = 0.20m, Worst = 0.30m;

    /// <summary>Sorts the profits in place; a broken number of customers counts as the next whole one.</summary>
    public static ProfitSpread Of(decimal[] profits)
    {
        Array.Sort(profits);
        var (best, worst) = (Heads(Best, profits.Length), Heads(Worst, profits.Length));
        var earned = profits.Sum(p => Math.Max(0, p));
        decimal Share(decimal part) => earned > 0 ? part / earned : 0;
        return new(
            profits.Length, earned, profits.Sum(),
            Share(profits[^best..].Sum(p => Math.Max(0, p))), Share(-profits[..worst].Sum(p => Math.Min(0, p))), profits.Count(p => p < 0));
    }

    private static int Heads(decimal share, int customers) => (int)Math.Ceiling(share * customers);
}
