namespace CrmWeb.Domain.Prospecting;

/// <summary>What everybody must pass before we go after a sale (客户资格审查关口), old friends and great names included.</summary>
public enum Gate
{
    /// <summary>需求.</summary>
    Need,

    /// <summary>支付能力.</summary>
    Payment,

    /// <summary>决策权.</summary>
    Authority,

    /// <summary>主体资格与购买限制.</summary>
    Legal,
}

/// <summary>Whether a gate is passed (关口结论).</summary>
public enum Verdict
{
    /// <summary>未知.</summary>
    Unknown,
    Yes,
    No,
}

/// <summary>How likely it is that a customer will not pay (信用风险).</summary>
public enum CreditRisk
{
    Low,
    Medium,
    High,
}

/// <summary>Whether a customer's business grows (成长前景).</summary>
public enum GrowthOutlook
{
    Growing,
    Steady,
    Shrinking,
}

/// <summary>What the gates come to (资格审查结果).</summary>
public enum QualificationResult
{
    /// <summary>待查: something is still unknown.</summary>
    Open,

    /// <summary>合格: all four are passed.</summary>
    Qualified,

    /// <summary>不合格: one of them is not.</summary>
    RuledOut,
}

/// <summary>A gate's verdict with what it rests on (关口结论与依据).</summary>
public sealed record GateAnswer(Verdict Verdict, string Evidence);
