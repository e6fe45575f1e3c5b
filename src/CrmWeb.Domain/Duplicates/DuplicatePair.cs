using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Duplicates;

/// <summary>Two customers that the last search found alike (疑似重复对), and why.</summary>
/// <remarks>Plain numbers, not references: what is found tonight must not keep a customer from being removed today.</remarks>
public sealed class DuplicatePair
{
    private DuplicatePair() { } // EF Core

    public DuplicatePair(FoundPair found) => (OneCustomerId, OtherCustomerId, Reasons, Score) = (found.OneId, found.OtherId, found.Reasons, found.Score);

    public int Id { get; private set; }
    public int OneCustomerId { get; private set; }
    public int OtherCustomerId { get; private set; }
    public PairReasons Reasons { get; private set; }

    /// <summary>How likely they are one, 50 … 100.</summary>
    public int Score { get; private set; }
}

/// <summary>Two customers of whom somebody said that they are not the same (确认不同), for ever.</summary>
public sealed class DistinctPair
{
    private DistinctPair() { } // EF Core

    public DistinctPair(DuplicatePair pair, Entered entered)
        => (OneCustomerId, OtherCustomerId, SaidAt, SaidBy) = (pair.OneCustomerId, pair.OtherCustomerId, entered.At, entered.By);

    public int OneCustomerId { get; private set; }
    public int OtherCustomerId { get; private set; }
    public DateTime SaidAt { get; private set; }
    public int? SaidBy { get; private set; }
}
