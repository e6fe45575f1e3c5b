namespace CrmWeb.Domain.Advice;

/// <summary>How somebody likes to deal with others (沟通风格).</summary>
public enum CommunicationStyle
{
    /// <summary>支配型: decides fast, wants results.</summary>
    Driver,

    /// <summary>表达型: talks of ideas and people.</summary>
    Expressive,

    /// <summary>顺从型: seeks agreement and time.</summary>
    Amiable,

    /// <summary>分析型: wants figures and proof.</summary>
    Analytical,
}

/// <summary>The part of life that a person's years fall into (年龄段).</summary>
public enum AgeBand
{
    Under30,
    From30To44,
    From45To59,
    From60,
}

/// <summary>Stage of family life (家庭生命周期阶段).</summary>
public enum FamilyStage
{
    /// <summary>单身.</summary>
    Unattached,

    /// <summary>二人世界.</summary>
    Couple,

    /// <summary>满巢期, children not yet at school.</summary>
    SmallChildren,

    /// <summary>满巢期, children at school.</summary>
    SchoolChildren,

    /// <summary>空巢期: the children have left.</summary>
    EmptyNest,
}

/// <summary>Tells the age band of a person (年龄段判断).</summary>
public static class AgeBands
{
    /// <summary>By full years on a day.</summary>
    public static AgeBand Of(DateOnly born, DateOnly today)
    {
        var years = today.Year - born.Year - ((today.Month, today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
        return years switch { < 30 => AgeBand.Under30, < 45 => AgeBand.From30To44, < 60 => AgeBand.From45To59, _ => AgeBand.From60 };
    }
}
