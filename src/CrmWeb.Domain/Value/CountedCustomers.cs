namespace CrmWeb.Domain.Value;

/// <summary>Everybody whom a valuation is about, and what they have in common (已汇总的客户): some are counted while the others are still read.</summary>
public sealed class CountedCustomers
{
    private const int Chunk = 5_000;

    private CountedCustomers(IReadOnlyList<CustomerHistory> histories, GroupFigures group) => (Histories, Group) = (histories, group);

    public IReadOnlyList<CustomerHistory> Histories { get; }

    internal GroupFigures Group { get; }

    /// <param name="histories">Read on this thread, once and in order; the counting is done on others.</param>
    public static CountedCustomers Read(IEnumerable<CustomerHistory> histories, ValuePolicy policy, DateOnly asOf, CancellationToken cancel = default)
    {
        var (all, tallies) = (new List<CustomerHistory>(), new List<Task<GroupTally>>());
        foreach (var some in histories.Chunk(Chunk))
        {
            cancel.ThrowIfCancellationRequested();
            all.AddRange(some);
            tallies.Add(Task.Run(() => new GroupTally(some, policy, asOf, cancel), cancel));
        }

        return new(all, new GroupFigures(Task.WhenAll(tallies).GetAwaiter().GetResult(), policy, asOf));
    }
}
