using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrmWeb.Domain.Value;

namespace CrmWeb.Data.Value.Figures;

/// <summary>One customer's figures in two runs (两批次数据); none where a run did not know it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigurePair(CustomerValue? Then, CustomerValue? Now)
{
    public int CustomerId => (Now ?? Then)!.CustomerId;
}

/// <summary>Holds two runs against each other, customer by customer (两批次对照).</summary>
public static class FigurePairs
{
    extension(CrmDbContext db)
    {
        /// <summary>Everybody whom either run knew, in the order of ids.</summary>
        public async IAsyncEnumerable<FigurePair> PairsAsync(int thenRunId, int nowRunId, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            await using var then = db.FiguresAsync(thenRunId, cancel).GetAsyncEnumerator(cancel);
            await using var now = db.FiguresAsync(nowRunId, cancel).GetAsyncEnumerator(cancel);
            var (old, current) = (await NextAsync(then), await NextAsync(now));
            while (old is not null || current is not null)
            {
                var order = old is null ? 1 : current is null ? -1 : old.CustomerId.CompareTo(current.CustomerId);
                yield return new(order <= 0 ? old : null, order >= 0 ? current : null);
                (old, current) = (order <= 0 ? await NextAsync(then) : old, order >= 0 ? await NextAsync(now) : current);
            }
        }
    }

    private static async ValueTask<CustomerValue?> NextAsync(IAsyncEnumerator<CustomerValue> figures)
        => await figures.MoveNextAsync() ? figures.Current : null;
}
