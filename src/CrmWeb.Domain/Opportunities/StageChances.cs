using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Opportunities;

/// <summary>How likely an opportunity is by its stage (阶段成交概率), as the company's settings say.</summary>
public sealed class StageChances(SettingValues settings)
{
    /// <summary>The probability as a fraction: a person's own where there is one; what is won is certain, what is lost is not.</summary>
    public decimal Of(OpportunityStage stage, int? ownPercent) => (stage, ownPercent) switch
    {
        (OpportunityStage.Won, _) => 1,
        (OpportunityStage.Lost, _) => 0,
        (_, { } percent) => percent / 100m,
        _ => settings.Number($"Pipeline.{stage}"),
    };
}
