using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Alerts;

/// <summary>What somebody wants to know a reason for (查看目的).</summary>
public enum LookPurpose
{
    /// <summary>To arrange a visit, a meal or a gift.</summary>
    Preparing,
    Emergency,
    Correcting,

    /// <summary>The person asked what we keep.</summary>
    PersonAsked,
}

/// <summary>One look at the reason of an alert (原因查看记录): who, when and what for; it is kept as it is.</summary>
public sealed class ReasonLook
{
    public const int NoteLength = 300;

    private ReasonLook() { } // EF Core

    /// <param name="access">By grant, or the glass broken; without either nobody looks.</param>
    public ReasonLook(CustomerAlert alert, int staffId, LookPurpose purpose, string note, ReasonAccess access, DateTime at)
    {
        if (access is ReasonAccess.None)
            throw new RuleBrokenException("Without a grant nobody looks at a reason.");
        if (access is ReasonAccess.BreakGlass && string.IsNullOrWhiteSpace(note))
            throw new RuleBrokenException("Who looks without a grant says why.");

        (Alert, AlertId, StaffId, Purpose, Note, Access, At) = (alert, alert.Id, staffId, purpose, note, access, at);
    }

    public int Id { get; private set; }
    public int AlertId { get; private set; }
    public CustomerAlert Alert { get; private set; } = null!;
    public int StaffId { get; private set; }
    public LookPurpose Purpose { get; private set; }
    public string Note { get; private set; } = "";
    public ReasonAccess Access { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>By what right somebody looks at a reason (查看依据).</summary>
public enum ReasonAccess
{
    None,
    Granted,

    /// <summary>An administrator in need (紧急破例).</summary>
    BreakGlass,
}

/// <summary>Who may look at reasons (原因查看权限).</summary>
public static class ReasonAccesses
{
    extension(StaffScope staff)
    {
        /// <summary>By grant; an administrator also without one, told apart in the log; an auditor never.</summary>
        public ReasonAccess ReasonsWith(bool hasGrant) => staff switch
        {
            _ when staff.SeesMasked => ReasonAccess.None,
            _ when hasGrant => ReasonAccess.Granted,
            _ when staff.Is(StaffRole.Administrator) => ReasonAccess.BreakGlass,
            _ => ReasonAccess.None,
        };
    }
}
