using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.InfluenceCharts;

/// <summary>A contact as the influence chart sees it (决策圈成员).</summary>
/// <param name="Attitude">Attitude to us (态度), −2 against … +2 for us.</param>
/// <param name="LastContactAt">When the contact last took part in an interaction that took place.</param>
public sealed record InfluencePerson(
    int ContactId, string Name, string JobTitle, DecisionRole? Role, Influence? Influence, int? Attitude, DateTime? LastContactAt)
{
    /// <summary>Has a place on the chart: how much it moves and what it thinks of us are known.</summary>
    public bool IsPlaced => Influence is not null && Attitude is not null;

    /// <summary>Champion (内部支持者): for us, and with some influence.</summary>
    public bool IsChampion => Attitude > 0 && IsInfluential;

    /// <summary>Opponent (反对者): against us, and with some influence; may block the decision.</summary>
    public bool IsOpponent => Attitude < 0 && IsInfluential;

    private bool IsInfluential => Influence is Customers.Influence.High or Customers.Influence.Medium;

    /// <summary>Of high influence, and nobody has been in touch since the day given.</summary>
    public bool IsSilentSince(DateTime day) => Influence is Customers.Influence.High && (LastContactAt is null || LastContactAt < day);
}
