namespace CrmWeb.Domain.Access;

/// <summary>A team of staff (团队); teams form a tree, and a manager sees the tree below.</summary>
public sealed class Team
{
    public const int NameLength = 100;

    private Team() { } // EF Core

    public Team(string name, Team? parent = null)
        => (Name, Parent) = (name, parent);

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public int? ParentId { get; private set; }
    public Team? Parent { get; private set; }
    public Guid Version { get; private set; }

    public void Rename(string name) => Name = name;

    public void MoveUnder(Team parent, IReadOnlyCollection<Team> all)
    {
        if (TeamTree.Below(Id, all).Contains(parent.Id))
            throw new RuleBrokenException("A team cannot stand below itself.");

        (Parent, ParentId) = (parent, parent.Id);
    }
}
