namespace CrmWeb.Domain.Value;

/// <summary>A warning on a ranked customer's value (价值提示): it costs more than it brings 成本高于回报, or nothing is expected 预期无价值.</summary>
public enum ValueWarning
{
    None = 0,
    CostAboveReturn = 1,
    NoValueExpected = 2,
}

/// <summary>Why a customer has no place in the pyramid (未参与排名的原因).</summary>
public enum NotRankedReason
{
    NoPurchase = 1,
    Lost = 2,
    Archived = 3,
    CatchAll = 4,
}

/// <summary>Reads the warning off a lifetime value: below 0, at 0, or none.</summary>
public static class ValueWarnings
{
    public static ValueWarning Of(decimal clv)
        => clv < 0 ? ValueWarning.CostAboveReturn : clv == 0 ? ValueWarning.NoValueExpected : ValueWarning.None;
}
