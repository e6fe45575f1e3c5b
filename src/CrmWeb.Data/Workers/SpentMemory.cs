namespace CrmWeb.Data.Workers;

/// <summary>What a job over a large company leaves lying about (用毕内存).</summary>
internal static class SpentMemory
{
    private const int ManyCustomers = 100_000;

    /// <summary>Has it collected, which nothing else here fills memory enough to bring about before the next night.</summary>
    public static void GiveBack(int customers)
    {
        if (customers > ManyCustomers)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
