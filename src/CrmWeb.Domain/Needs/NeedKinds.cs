namespace CrmWeb.Domain.Needs;

/// <summary>What a need is for (需求类型).</summary>
public enum NeedKind
{
    /// <summary>产品.</summary>
    Product,

    /// <summary>信息.</summary>
    Information,

    /// <summary>环境.</summary>
    Environment,

    /// <summary>情感.</summary>
    Emotion,

    /// <summary>便利.</summary>
    Convenience,

    /// <summary>安全与隐私.</summary>
    Safety,

    /// <summary>尊重与认可.</summary>
    Recognition,
}

/// <summary>How clearly a customer says what it needs (需求明确程度).</summary>
public enum NeedClarity
{
    /// <summary>潜在: we sense it, the customer has not said it.</summary>
    Latent,

    /// <summary>明确: the customer has said it.</summary>
    Stated,

    /// <summary>具体: it is known what, how much and by when.</summary>
    Specific,
}

/// <summary>How much a need matters to the customer (需求优先级).</summary>
public enum NeedPriority
{
    High,
    Normal,
    Low,
}

/// <summary>How far we are with a need (需求状态).</summary>
public enum NeedStatus
{
    /// <summary>已收集.</summary>
    Collected,

    /// <summary>已分析.</summary>
    Analysed,

    /// <summary>已与客户确认.</summary>
    Confirmed,

    /// <summary>已满足.</summary>
    Met,

    /// <summary>已放弃.</summary>
    Dropped,
}

/// <summary>What may follow on a status (需求状态流转).</summary>
public static class NeedPath
{
    /// <summary>Only what the customer confirmed is met; a step back is taken where somebody erred.</summary>
    public static IReadOnlyList<NeedStatus> After(NeedStatus status) => status switch
    {
        NeedStatus.Collected => [NeedStatus.Analysed, NeedStatus.Dropped],
        NeedStatus.Analysed => [NeedStatus.Confirmed, NeedStatus.Collected, NeedStatus.Dropped],
        NeedStatus.Confirmed => [NeedStatus.Met, NeedStatus.Analysed, NeedStatus.Dropped],
        NeedStatus.Met => [NeedStatus.Confirmed],
        _ => [NeedStatus.Collected],
    };
}
