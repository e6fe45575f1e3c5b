namespace CrmWeb.Domain.Advice;

/// <summary>Whom a piece of advice is about (建议的适用对象), or what is known of a person; what is none fits, or is not known.</summary>
public sealed record AdviceKey(CommunicationStyle? Style = null, AgeBand? Age = null, FamilyStage? Stage = null)
{
    public bool IsEmpty => this == new AdviceKey();

    /// <summary>Whether advice so keyed is meant for a person of whom that much is known.</summary>
    public bool Fits(AdviceKey person)
        => (Style is null || Style == person.Style) && (Age is null || Age == person.Age) && (Stage is null || Stage == person.Stage);
}

/// <summary>Picks the advice for a person (应对建议的选取): the company's own words first, then ours where it wrote none for the same people.</summary>
public static class AdviceChoice
{
    /// <summary>The people that advice comes with the program for, none of them told by their sex.</summary>
    public static IReadOnlyList<AdviceKey> Delivered { get; } =
    [
        .. Enum.GetValues<CommunicationStyle>().Select(style => new AdviceKey(Style: style)),
        new(Age: AgeBand.Under30), new(Age: AgeBand.From60),
        new(Stage: FamilyStage.SmallChildren), new(Stage: FamilyStage.EmptyNest),
    ];

    /// <param name="own">The company's cards in force.</param>
    /// <returns>Cards of the company that fit, and keys of ours that fit.</returns>
    public static (IReadOnlyList<AdviceCard> Own, IReadOnlyList<AdviceKey> Ours) For(AdviceKey person, IReadOnlyCollection<AdviceCard> own)
        => ([.. own.Where(card => card.Key.Fits(person))], [.. Delivered.Where(key => key.Fits(person) && own.All(card => card.Key != key))]);
}
