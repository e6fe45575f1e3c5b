namespace CrmWeb.Domain.Value;

/// <summary>Whom a run counts and whom it ranks (人数构成): counted = ranked + lost + without a purchase.</summary>
/// <param name="Counted">All but the archived and the account of unnamed buyers; customer equity is the sum over them.</param>
/// <param name="Ranked">Those in the pyramid.</param>
/// <param name="Lost">Counted, but lost, whether they ever bought or not.</param>
public sealed record HeadCount(int Counted, int Ranked, int Lost)
{
    /// <summary>Prospects: they have bought nothing yet and were not closed either.</summary>
    public int WithoutPurchase => Counted - Ranked - Lost;

    public int NotRanked => Counted - Ranked;

    public static HeadCount Of(ValueRun run) => new(run.Customers, run.Ranked, run.Lost);
}
