namespace CrmWeb.Domain.Complaints;

/// <summary>What a close answers for (结案检查项): done, or not applicable for a reason.</summary>
public enum ClosingPoint
{
    /// <summary>原因: which cause lay behind it.</summary>
    Cause,

    /// <summary>补偿: what was done for the customer.</summary>
    Remedy,

    /// <summary>已告知客户.</summary>
    Informed,

    /// <summary>已询问满意度: asked, or will be after the close.</summary>
    SatisfactionAsked,
}

/// <summary>A point of a close that does not apply (不适用), and why.</summary>
public sealed record NotApplicable(ClosingPoint Point, string Reason);

/// <summary>How a case is closed (结案): the outcome with its cause and remedy, what the customer was told, and what we learnt.</summary>
/// <param name="Remedy">What was done for the customer where nothing had been offered before; it costs nothing, else it is offered first.</param>
/// <param name="NotApplicable">The points that do not apply, each with its reason.</param>
public sealed record Closing(
    ComplaintOutcome Outcome, string Cause, string Resolution, string RootCause = "", string CorrectiveAction = "",
    string Remedy = "", bool Informed = false, bool SatisfactionAsked = false, IReadOnlyList<NotApplicable>? NotApplicable = null)
{
    /// <summary>The points that are neither done nor said not to apply (缺项).</summary>
    public IReadOnlyList<ClosingPoint> MissingOf(Complaint complaint)
        => [.. complaint.Kind.Points.Where(point => !Says(point) && !Excuses(point) && !(point == ClosingPoint.Remedy && complaint.OfferedRemedy.Length > 0))];

    /// <summary>Whether it says that a point is done.</summary>
    public bool Says(ClosingPoint point) => point switch
    {
        ClosingPoint.Cause => Cause.Length > 0,
        ClosingPoint.Remedy => Remedy.Length > 0,
        ClosingPoint.Informed => Informed,
        _ => SatisfactionAsked,
    };

    /// <summary>Whether it says why a point does not apply.</summary>
    public bool Excuses(ClosingPoint point) => NotApplicable?.Any(n => n.Point == point && !string.IsNullOrWhiteSpace(n.Reason)) == true;
}
