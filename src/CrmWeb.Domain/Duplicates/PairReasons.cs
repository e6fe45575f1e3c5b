namespace CrmWeb.Domain.Duplicates;

/// <summary>What two customers have in common (疑似重复的理由).</summary>
[Flags]
public enum PairReasons
{
    None = 0,

    /// <summary>The same name, but for legal form, width, accents and the order of words.</summary>
    Name = 1,
    SimilarName = 2,
    Phone = 4,
    Email = 8,
    Address = 16,
}

/// <summary>How likely two customers are one (重复可能性), 0 … 100.</summary>
/// <remarks>Two people may bear one name, two firms hardly; a number or an e-mail address is told by itself.</remarks>
public static class PairScore
{
    /// <summary>Below it a pair is not worth a look.</summary>
    public const int Least = 50;

    private const int Most = 100;

    public static int Of(PairReasons reasons, bool arePersons)
    {
        var name = reasons.HasFlag(PairReasons.Name) ? (arePersons ? 30 : 60) : reasons.HasFlag(PairReasons.SimilarName) ? 25 : 0;
        return Math.Min(Most, name
            + (reasons.HasFlag(PairReasons.Phone) ? 50 : 0)
            + (reasons.HasFlag(PairReasons.Email) ? 50 : 0)
            + (reasons.HasFlag(PairReasons.Address) ? 25 : 0));
    }
}
