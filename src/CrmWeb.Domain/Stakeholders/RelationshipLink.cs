namespace CrmWeb.Domain.Stakeholders;

/// <summary>What joins two stakeholders (关系种类), read from the first to the second.</summary>
public enum LinkKind
{
    Supplies,
    SellsThrough,
    Owns,
    Employs,

    /// <summary>口碑/转介绍.</summary>
    Refers,
    CompetesWith,
    FamilyOf,
    ParentOf,
}

/// <summary>A relationship link (关系) from one stakeholder to another.</summary>
public sealed class RelationshipLink
{
    public const int NotesLength = 500;

    private RelationshipLink() { } // EF Core

    public RelationshipLink(Stakeholder from, Stakeholder to, LinkKind kind, DateOnly? since, string notes)
    {
        if (ReferenceEquals(from, to) || (from.Id != 0 && from.Id == to.Id))
            throw new RuleBrokenException("A stakeholder has no link to itself.");

        (From, To, FromId, ToId, Kind, Since, Notes) = (from, to, from.Id, to.Id, kind, since, notes);
    }

    public int Id { get; private set; }
    public int FromId { get; private set; }
    public Stakeholder From { get; private set; } = null!;
    public int ToId { get; private set; }
    public Stakeholder To { get; private set; } = null!;
    public LinkKind Kind { get; private set; }
    public DateOnly? Since { get; private set; }
    public string Notes { get; private set; } = "";
}
