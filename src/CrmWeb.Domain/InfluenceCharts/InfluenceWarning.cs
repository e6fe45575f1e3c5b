using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.InfluenceCharts;

/// <summary>What is risky about the people of an account (决策圈风险).</summary>
public enum InfluenceRisk
{
    /// <summary>Nobody with influence is for us.</summary>
    NoChampion,

    /// <summary>One alone is for us: when that person leaves, the account does.</summary>
    OneChampion,

    /// <summary>High influence, and no contact for the days of the setting.</summary>
    Silent,

    /// <summary>High influence, and against us.</summary>
    StrongOpponent,

    /// <summary>Nobody is known to decide.</summary>
    NoDecider,
}

/// <summary>A risk of an account and the people it is about (决策圈预警).</summary>
public sealed record InfluenceWarning(InfluenceRisk Risk, IReadOnlyList<InfluencePerson> Who)
{
    /// <summary>The warnings of an account, the gravest first; none where there are no people yet.</summary>
    /// <param name="silentDays">Days without contact from which a person of high influence counts as silent.</param>
    public static IReadOnlyList<InfluenceWarning> Of(IReadOnlyList<InfluencePerson> people, DateTime now, int silentDays)
        => people.Count == 0 ? [] : [.. All(people, now.AddDays(-silentDays)).OfType<InfluenceWarning>()];

    private static IEnumerable<InfluenceWarning?> All(IReadOnlyList<InfluencePerson> people, DateTime silentSince)
    {
        List<InfluencePerson> champions = [.. people.Where(p => p.IsChampion)];
        yield return Some(InfluenceRisk.StrongOpponent, people.Where(p => p.IsOpponent && p.Influence is Influence.High));
        yield return Some(InfluenceRisk.Silent, people.Where(p => p.IsSilentSince(silentSince)));
        if (champions.Count == 0)
            yield return new(InfluenceRisk.NoChampion, []);
        if (champions.Count == 1)
            yield return new(InfluenceRisk.OneChampion, champions);
        if (!people.Any(p => p.Role is DecisionRole.Decider or DecisionRole.Approver))
            yield return new(InfluenceRisk.NoDecider, []);
    }

    private static InfluenceWarning? Some(InfluenceRisk risk, IEnumerable<InfluencePerson> who)
    {
        List<InfluencePerson> found = [.. who];
        return found.Count == 0 ? null : new(risk, found);
    }
}
