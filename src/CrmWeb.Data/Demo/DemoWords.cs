using CrmWeb.Domain.Interactions;

namespace CrmWeb.Data.Demo;

/// <summary>The words a demo company is made of (演示用语), in one language of the product.</summary>
/// <remarks>All names are made up; telephone numbers and addresses lie in ranges kept for examples.</remarks>
internal sealed record DemoWords(
    string Company,
    string Currency,
    string TimeZone,
    string Administrator,
    IReadOnlyList<string> Teams,
    IReadOnlyList<(string Name, string Email)> Staff,
    IReadOnlyList<string> FirmFirst,
    IReadOnlyList<string> FirmLast,
    IReadOnlyList<string> PublicBodies,
    IReadOnlyList<string> Family,
    IReadOnlyList<string> Given,
    IReadOnlyList<string> Cities,
    IReadOnlyList<string> Streets,
    IReadOnlyList<string> JobTitles,
    IReadOnlyList<(string Code, string Name, string Group, decimal Price, decimal? Margin)> Products,
    IReadOnlyList<(string Subject, string Notes)> Talks,
    IReadOnlyList<string> NextSteps,
    IReadOnlyList<(string Summary, string Description, string Demand, string Cause)> Complaints,
    DeskWords Desk,
    IReadOnlyList<string> CareTitles,
    ReviewReasons ReviewReasons,
    CircleWords Circle,
    IReadOnlyList<AlertWords> Alerts,
    PreferenceWords Preferences,
    IReadOnlyList<string> Entitlements,
    PipelineWords Pipeline,
    string Founding,
    string Wedding,
    bool FamilyFirst)
{
    /// <summary>What an interaction costs us by channel, in the base currency.</summary>
    public IEnumerable<(Channel Channel, decimal Rate)> Rates => new (Channel Channel, decimal Rate)[]
    {
        (Channel.Visit, 24), (Channel.Event, 16), (Channel.CallCentre, 4), (Channel.Phone, 4), (Channel.Email, 2), (Channel.InstantMessage, 1),
    }.Select(r => (r.Channel, FamilyFirst ? r.Rate * 5 : r.Rate));

    public static DemoWords In(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? DemoChinese.Words : DemoEnglish.Words;

    public string Person(Random random)
    {
        var (family, given) = (random.Pick(Family), random.Pick(Given));
        return FamilyFirst ? family + given : $"{given} {family}";
    }
}

/// <summary>Why a rise or a fall waits (演示复核理由), and why a tier is kept by hand.</summary>
internal sealed record ReviewReasons(string RiseHeld, string FallHeld, string KeptByHand);

internal static class DemoChance
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    /// <summary>A standard normal draw by Box and Muller.</summary>
    public static double Normal(this Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Waiting time of a process with the mean given.</summary>
    public static double Wait(this Random random, double mean) => -mean * Math.Log(1 - random.NextDouble());
}
