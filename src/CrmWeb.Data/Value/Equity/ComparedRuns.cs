using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Equity;

/// <summary>A run that can be compared (可比批次): its figures are kept.</summary>
public sealed record KeptRun(int Id, DateOnly AsOf, ValueMethod? Method)
{
    public bool IsMonthEnd => AsOf.IsMonthEnd;
}

/// <summary>Why other runs are compared than those asked for (对比说明).</summary>
public enum ChoiceNote
{
    /// <summary>The days came the wrong way round.</summary>
    Swapped = 1,

    /// <summary>One and the same day twice.</summary>
    SameDay,

    /// <summary>The figures of a run asked for are not kept, or another run of its day finished later.</summary>
    NotKept,
}

/// <summary>Two runs held against each other (对比批次), the earlier day first.</summary>
/// <param name="Note">None where they are those asked for, or nobody asked.</param>
public sealed record ComparedRuns(KeptRun? From, KeptRun To, ChoiceNote? Note = null)
{
    /// <summary>The runs asked for, else the month-end before the later one, else the day before it that has one.</summary>
    /// <param name="kept">The latest day first.</param>
    public static ComparedRuns Choose(IReadOnlyList<KeptRun> kept, int? from, int? to, int shown)
    {
        KeptRun? Of(int? id) => kept.FirstOrDefault(r => r.Id == id);
        var end = Of(to) ?? Of(shown) ?? kept[0];
        ChoiceNote? unknown = (from is not null && Of(from) is null) || (to is not null && Of(to) is null) ? ChoiceNote.NotKept : null;
        if (Of(from) is { } start && start != end)
            return start.AsOf < end.AsOf ? new(start, end, unknown) : new(end, start, unknown ?? ChoiceNote.Swapped);

        return new(kept.Before(end.AsOf), end, unknown ?? (from is null ? null : ChoiceNote.SameDay));
    }
}

/// <summary>Which runs still have their figures (保留数据的批次).</summary>
public static class KeptRuns
{
    extension(IEnumerable<KeptRun> kept)
    {
        /// <summary>What a day is compared with: the last month-end before it, else the last day before it.</summary>
        public KeptRun? Before(DateOnly day)
        {
            var earlier = kept.Where(r => r.AsOf < day).ToList();
            return earlier.Find(r => r.IsMonthEnd) ?? earlier.FirstOrDefault();
        }
    }

    extension(CrmDbContext db)
    {
        /// <summary>Of each as-of day the run finished last, where its figures are kept.</summary>
        public IQueryable<ValueRun> RunsWithFigures()
            => db.ValueRuns.Done().LastOfTheirDay(db.ValueRuns).Where(r => db.FigureBlocks.Any(b => b.RunId == r.Id));

        /// <summary>The same, the latest day first.</summary>
        public Task<List<KeptRun>> KeptRunsAsync(CancellationToken cancel)
            => db.RunsWithFigures().AsNoTracking().LatestDayFirst().Select(r => new KeptRun(r.Id, r.AsOf, r.MethodUsed)).ToListAsync(cancel);
    }
}
