namespace CrmWeb.Domain.Value;

/// <summary>Everybody whom a valuation is about, and what they have in common (已汇总的客户): some are counted while the others are still read.</summary>
public sealed class CountedCustomers
{
    private const int Chunk = 5_000;

    private CountedCustomers(IReadOnlyList<CustomerHistory> histories, GroupFigures group) => (Histories, Group) = (histories, group);

    public IReadOnlyList<CustomerHistory> Histories { get; }

    internal GroupFigures Group { get; }

    /// <param name="parts">Each is read once and in order, one on this thread or several on others; the counting is done on others.</param>
    public static CountedCustomers Read(
        IReadOnlyList<IEnumerable<CustomerHistory>> parts, ValuePolicy policy, DateOnly asOf, CancellationToken cancel = default)
    {
        CountedPart Count(IEnumerable<CustomerHistory> part) => new(part, policy, asOf, cancel);
        CountedPart[] read = parts.Count == 1 ? [Count(parts[0])] : AllOf(parts.Select(part => Task.Run(() => Count(part), cancel)));
        return new([.. read.SelectMany(r => r.Histories)], new GroupFigures(AllOf(read.SelectMany(r => r.Tallies)), policy, asOf));
    }

    private static TResult[] AllOf<TResult>(IEnumerable<Task<TResult>> tasks) => Task.WhenAll(tasks).GetAwaiter().GetResult();

    private sealed class CountedPart
    {
        public CountedPart(IEnumerable<CustomerHistory> histories, ValuePolicy policy, DateOnly asOf, CancellationToken cancel)
        {
            foreach (var some in histories.Chunk(Chunk))
            {
                cancel.ThrowIfCancellationRequested();
                Histories.AddRange(some);
                Tallies.Add(Task.Run(() => new GroupTally(some, policy, asOf, cancel), cancel));
            }
        }

        public List<CustomerHistory> Histories { get; } = [];
        public List<Task<GroupTally>> Tallies { get; } = [];
    }
}
