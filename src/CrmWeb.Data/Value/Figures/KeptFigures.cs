using System.Runtime.CompilerServices;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Figures;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Figures;

/// <summary>Reads the figures that runs kept (估值数据的读取): everybody's, or those of some customers.</summary>
public static class KeptFigures
{
    private const int BlocksAtOnce = 16;

    extension(CrmDbContext db)
    {
        /// <summary>Everybody's figures in a run, in the order of ids.</summary>
        public async IAsyncEnumerable<CustomerValue> FiguresAsync(int runId, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            await foreach (var some in db.FigureBatchesAsync(runId, cancel))
            {
                foreach (var value in some)
                    yield return value;
            }
        }

        /// <summary>The same, some thousand at a time.</summary>
        public async IAsyncEnumerable<CustomerValue[]> FigureBatchesAsync(int runId, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            var (after, more) = (-1, true);
            while (more)
            {
                var blocks = await db.FigureBlocks.AsNoTracking().Of(runId).Where(b => b.FirstCustomerId > after)
                    .OrderBy(b => b.FirstCustomerId).Take(BlocksAtOnce).ToListAsync(cancel);
                if (blocks.Count > 0)
                    yield return [.. blocks.SelectMany(b => b.Unpack())];
                more = blocks.Count == BlocksAtOnce;
                after = more ? blocks[^1].FirstCustomerId : after;
            }
        }

        /// <summary>One customer's figures in a run; none for one that the run did not know.</summary>
        public async Task<CustomerValue?> FigureAsync(int runId, int customerId, CancellationToken cancel = default)
        {
            var block = await db.FigureBlocks.AsNoTracking().Of(runId).Where(b => b.FirstCustomerId <= customerId)
                .OrderByDescending(b => b.FirstCustomerId).FirstOrDefaultAsync(cancel);
            return block is null ? null : Array.Find(block.Unpack(), v => v.CustomerId == customerId);
        }

        /// <summary>One customer's figures in each of these runs that knew it, by run.</summary>
        public async Task<Dictionary<int, CustomerValue>> FiguresOfAsync(int customerId, IReadOnlyCollection<int> runIds, CancellationToken cancel = default)
        {
            var blocks = await db.FigureBlocks.AsNoTracking().Where(b => runIds.Contains(b.RunId)).Around(customerId).ToListAsync(cancel);
            return blocks.Select(b => (b.RunId, Value: Array.Find(b.Unpack(), v => v.CustomerId == customerId)))
                .Where(f => f.Value is not null).ToDictionary(f => f.RunId, f => f.Value!);
        }

        /// <summary>The figures of some customers in some runs, in two queries whatever their number.</summary>
        public async Task<Dictionary<(int RunId, int CustomerId), CustomerValue>> FiguresOfAsync(
            IReadOnlyCollection<(int RunId, int CustomerId)> asked, CancellationToken cancel = default)
        {
            var runs = asked.Select(a => a.RunId).Distinct().ToList();
            var starts = (await db.FigureBlocks.Where(b => runs.Contains(b.RunId)).Select(b => new { b.RunId, b.FirstCustomerId }).ToListAsync(cancel))
                .ToLookup(b => b.RunId, b => b.FirstCustomerId);
            var needed = asked.Select(a => starts[a.RunId].Where(s => s <= a.CustomerId).DefaultIfEmpty(-1).Max()).Distinct().ToList();
            var wanted = asked.ToHashSet();
            var blocks = await db.FigureBlocks.AsNoTracking().Where(b => runs.Contains(b.RunId) && needed.Contains(b.FirstCustomerId)).ToListAsync(cancel);
            return blocks.SelectMany(b => b.Unpack(), (b, v) => (Key: (b.RunId, v.CustomerId), Value: v))
                .Where(f => wanted.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value);
        }
    }
}
