namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>The buying summaries of all customers (客户群) in columns, in a unit of time, ready to be fitted.</summary>
/// <remarks>
/// The columns hold whole days; the unit only scales them when a model reads them, so that ln(α + d) is looked up by
/// the day instead of being computed for every customer.
/// </remarks>
public sealed class CustomerBase
{
    private const uint Golden = 2_654_435_769; // 2³² ÷ the golden ratio: its multiples fall evenly and follow no pattern

    private readonly int[] repeats;
    private readonly int[] lastDays;
    private readonly int[] ages;
    private readonly double[] meanSpends;

    /// <param name="daysPerUnit">1 for days, 7 for weeks: the unit of α and of every time that goes in or out.</param>
    public CustomerBase(int capacity, double daysPerUnit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(daysPerUnit);
        DaysPerUnit = daysPerUnit;
        (repeats, lastDays, ages, meanSpends) = (new int[capacity], new int[capacity], new int[capacity], new double[capacity]);
    }

    public CustomerBase(IReadOnlyCollection<BuyingSummary> customers, double daysPerUnit = 1)
        : this(customers.Count, daysPerUnit)
    {
        foreach (var customer in customers)
            Add(customer);
    }

    public double DaysPerUnit { get; }
    public int Count { get; private set; }

    /// <summary>Highest x and T in the base.</summary>
    public int MostRepeats { get; private set; }
    public int GreatestAge { get; private set; }

    /// <summary>Σ x, and Σ T in units of time.</summary>
    public long TotalRepeats { get; private set; }
    public double TotalAge { get; private set; }

    public ReadOnlySpan<double> MeanSpends => meanSpends.AsSpan(0, Count);

    public BuyingSummary this[int i] => new(repeats[i], lastDays[i], ages[i], meanSpends[i]);

    /// <exception cref="ArgumentException">The summary could not have come from a ledger, such as a last day beyond the age.</exception>
    public void Add(in BuyingSummary customer)
    {
        var (x, last, age, mean) = customer;
        if (x < 0 || last < x || age < last || (x == 0 && (last != 0 || mean != 0)) || !double.IsFinite(mean) || mean < 0)
            throw new ArgumentException($"No ledger gives x = {x}, t_x = {last}, T = {age}, m = {mean}.", nameof(customer));

        (repeats[Count], lastDays[Count], ages[Count], meanSpends[Count]) = (x, last, age, mean);
        Count++;
        MostRepeats = Math.Max(MostRepeats, x);
        GreatestAge = Math.Max(GreatestAge, age);
        TotalRepeats += x;
        TotalAge += age / DaysPerUnit;
    }

    /// <summary>One of so many customers each: the same sample each time, for a start that the whole base then refines.</summary>
    /// <remarks>Which one differs from row to row: a campaign or an import may have touched just every hundredth customer, and a sample of those misleads.</remarks>
    public CustomerBase Sample(int every)
    {
        var sample = new CustomerBase((Count + every - 1) / every, DaysPerUnit);
        for (var (row, from) = (0u, 0); from < Count; row++, from += every)
            sample.Add(this[from + (int)((ulong)(row * Golden) * (uint)Math.Min(every, Count - from) >> 32)]);
        return sample;
    }
}
