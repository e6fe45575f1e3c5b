namespace CrmWeb.Domain.Opportunities;

/// <summary>How far an opportunity has come (商机阶段).</summary>
public enum OpportunityStage
{
    /// <summary>资格审查.</summary>
    Qualify,

    /// <summary>约见.</summary>
    Appointment,

    /// <summary>需求确认.</summary>
    Needs,

    /// <summary>方案报价.</summary>
    Proposal,

    /// <summary>谈判.</summary>
    Negotiation,

    /// <summary>赢单.</summary>
    Won,

    /// <summary>丢单.</summary>
    Lost,
}

/// <summary>The stages in their order (阶段次序).</summary>
public static class OpportunityStages
{
    /// <summary>Those in which the outcome is still open.</summary>
    public static IReadOnlyList<OpportunityStage> Open { get; } = [.. Enum.GetValues<OpportunityStage>().Where(s => s < OpportunityStage.Won)];
}
