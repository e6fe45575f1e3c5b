namespace CrmWeb.Domain.Value;

/// <summary>What set a run off: the clock (定时), somebody (手动), or the set-up of the demo company (演示).</summary>
public enum RunKind
{
    Scheduled,
    Requested,

    /// <summary>Made with the past of the demo company.</summary>
    Demo,
}

/// <summary>Where a run stands (批次状态).</summary>
public enum RunStatus
{
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,

    /// <summary>A night of an outage that was not made up for.</summary>
    Missed,

    /// <summary>Its process was killed, and nobody waits for it any more.</summary>
    Interrupted,
}

/// <summary>Why a run used its method (方法说明).</summary>
public enum MethodReason
{
    /// <summary>It is the one asked for.</summary>
    AsAsked,

    /// <summary>No fitted model has been accepted, so the textbook serves.</summary>
    NoAcceptedFit,

    /// <summary>Automatic: a model was fitted and accepted.</summary>
    AcceptedFit,

    /// <summary>This run's fit was refused, so the parameters accepted last serve; they are at most 35 days old.</summary>
    LastAcceptedFit,

    /// <summary>Automatic: too few customers to fit a model to.</summary>
    TooFewCustomers,
}
