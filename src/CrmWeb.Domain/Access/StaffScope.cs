namespace CrmWeb.Domain.Access;

/// <summary>Who is asking and how far their rights go (权限范围): the plain facts that every <c>VisibleTo</c> needs.</summary>
/// <param name="TeamIds">The teams within reach: one's own, and for a manager every team below it.</param>
/// <param name="SalesReads">How far sales staff may read customers (a setting; the team's by default).</param>
/// <param name="OwnsElsewhere">Whether customers of other teams may be this person's own; where none is, looking by team finds all, and far sooner.</param>
public sealed record StaffScope(
    int StaffId, IReadOnlyCollection<StaffRole> Roles, IReadOnlyList<int> TeamIds, Reach SalesReads = Reach.Team, bool OwnsElsewhere = true)
{
    /// <summary>Whether the teams have so many customers that whoever walks a list in its order soon meets enough of them.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether customers of other teams are many, and all of them out of reach.</summary>
    public bool SeesTeamsOnly => Reads is Reach.Team && IsWide && !OwnsElsewhere;

    /// <summary>The same rights, for rows asked for in order and few at a time: a wide reach is looked at row by row instead of gathered and sorted.</summary>
    public StaffScope InOrder => this with { WalksInOrder = IsWide };

    /// <summary>The same rights, for rows that tell of another time: what was once one's own may stand in any team.</summary>
    internal StaffScope AtAnyTime => this with { OwnsElsewhere = true };

    internal bool WalksInOrder { get; private init; }

    public bool Is(StaffRole role) => Roles.Contains(role);

    /// <summary>Auditors read everything masked, and no other right adds to theirs.</summary>
    public bool SeesMasked => Is(StaffRole.Auditor);

    /// <summary>How far this person reads customers and what happened with them.</summary>
    public Reach Reads => Widest(
        (StaffRole.Administrator, Reach.Company),
        (StaffRole.Auditor, Reach.Company),
        (StaffRole.ServiceDesk, Reach.Company),
        (StaffRole.Manager, Reach.Team),
        (StaffRole.Sales, SalesReads));

    /// <summary>How far this person changes customers.</summary>
    public Reach Writes => Is(StaffRole.Auditor) ? Reach.None : Widest(
        (StaffRole.Administrator, Reach.Company),
        (StaffRole.Manager, Reach.Team),
        (StaffRole.Sales, Reach.Team));

    /// <summary>How far this person changes contacts, interactions, complaints and care.</summary>
    public Reach Serves => Is(StaffRole.Auditor) ? Reach.None : Widest(
        (StaffRole.Administrator, Reach.Company),
        (StaffRole.ServiceDesk, Reach.Company),
        (StaffRole.Manager, Reach.Team),
        (StaffRole.Sales, Reach.Team));

    /// <summary>How far this person sees value in money: CLV, equity, totals. The service desk sees tiers only.</summary>
    public Reach SeesValue => Widest(
        (StaffRole.Administrator, Reach.Company),
        (StaffRole.Auditor, Reach.Company),
        (StaffRole.Manager, Reach.Team),
        (StaffRole.Sales, SalesReads));

    /// <summary>Sees the value of everybody in a list, so that it may be filtered and ordered by it; an order tells what is hidden.</summary>
    public bool SeesValueOfAll => SeesValue is not Reach.None && SeesValue >= Reads;

    /// <summary>How far this person decides about tiers.</summary>
    public Reach ReviewsTiers => Is(StaffRole.Auditor) ? Reach.None : Widest(
        (StaffRole.Administrator, Reach.Company),
        (StaffRole.Manager, Reach.Team));

    /// <summary>How far this person merges customers.</summary>
    public Reach Merges => Is(StaffRole.Auditor) ? Reach.None : Widest(
        (StaffRole.Administrator, Reach.Company),
        (StaffRole.Manager, Reach.Team));

    /// <summary>How far this person changes many customers at once.</summary>
    public Reach ChangesMany => Merges;

    /// <summary>Whom a count kept over a reach is for: all who see the company share one, anybody else has their own.</summary>
    public string Circle(Reach reach) => reach switch
    {
        Reach.Company => "all",
        Reach.Team => $"{StaffId}: {string.Join(' ', TeamIds.Order())}",
        _ => $"{StaffId}",
    };

    private Reach Widest(params ReadOnlySpan<(StaffRole Role, Reach Reach)> rights)
    {
        var widest = Reach.None;
        foreach (var (role, reach) in rights)
        {
            if (Is(role) && reach > widest)
                widest = reach;
        }

        return widest;
    }
}
