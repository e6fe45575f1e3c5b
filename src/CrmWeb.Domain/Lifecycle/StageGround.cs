namespace CrmWeb.Domain.Lifecycle;

/// <summary>Why a customer counts as lost or in decline (流失或衰退缘由).</summary>
public enum StageGround
{
    /// <summary>Lost: closed by hand.</summary>
    Closed = 1,

    /// <summary>Lost: its last contract ran out, and nothing was bought after it.</summary>
    ContractRanOut,

    /// <summary>Lost: the model gives it up, P(alive) being below the limit.</summary>
    GivenUp,

    /// <summary>Lost: silent for longer than the churn window.</summary>
    WindowPassed,

    /// <summary>In decline: its contracts will not be renewed.</summary>
    UnderNotice,

    /// <summary>In decline: P(alive) is low.</summary>
    Doubtful,

    /// <summary>In decline: silent for much longer than is usual between its purchases.</summary>
    OutOfRhythm,

    /// <summary>In decline: bought once, and most others would have bought again by now.</summary>
    SecondOverdue,
}
