namespace CrmWeb.Domain.Ledger;

/// <summary>A row that feeds a value (账簿行): entered once and withdrawn at most once, never overwritten.</summary>
/// <remarks>So any past figure can be computed again from what was known at its time.</remarks>
public interface ILedgerRow
{
    DateTime EnteredAt { get; }

    /// <summary>From when on it no longer counts; none while it stands.</summary>
    DateTime? WithdrawnAt { get; }
}

/// <summary>Named questions about ledger rows (账簿查询).</summary>
public static class LedgerQueries
{
    extension(ILedgerRow row)
    {
        /// <summary>Whether the row stands; with a moment, whether it stood just before it.</summary>
        public bool IsKnownBefore(DateTime? moment) => moment is { } at
            ? row.EnteredAt < at && !(row.WithdrawnAt < at)
            : row.WithdrawnAt is null;
    }

    extension<TRow>(IQueryable<TRow> rows)
        where TRow : class, ILedgerRow
    {
        /// <summary>The rows that stand; with a moment, those that stood just before it.</summary>
        public IQueryable<TRow> KnownBefore(DateTime? moment) => moment is { } at
            ? rows.Where(r => r.EnteredAt < at && (r.WithdrawnAt == null || r.WithdrawnAt >= at))
            : rows.Where(r => r.WithdrawnAt == null);

        /// <summary>The rows by which what stands now differs from what stood just before a moment: entered or withdrawn since.</summary>
        public IQueryable<TRow> ChangedSince(DateTime moment) => rows.Where(r => r.EnteredAt >= moment || r.WithdrawnAt >= moment);
    }
}
