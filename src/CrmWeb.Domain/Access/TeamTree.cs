namespace CrmWeb.Domain.Access;

/// <summary>The tree of teams (团队树): who stands below whom.</summary>
public static class TeamTree
{
    /// <summary>A team and all teams below it.</summary>
    public static IReadOnlySet<int> Below(int teamId, IEnumerable<Team> all) => Below(teamId, all.Select(t => (t.Id, t.ParentId)));

    /// <summary>The same where no more than who stands below whom is known.</summary>
    public static IReadOnlySet<int> Below(int teamId, IEnumerable<(int Id, int? ParentId)> all)
    {
        var children = all.ToLookup(t => t.ParentId);
        var found = new HashSet<int>();
        var next = new Stack<int>([teamId]);
        while (next.TryPop(out var id))
        {
            if (!found.Add(id))
                continue;

            foreach (var child in children[id])
                next.Push(child.Id);
        }

        return found;
    }

    /// <summary>All teams from the top down, each with how deep it stands (0 at the top).</summary>
    public static IReadOnlyList<(Team Team, int Depth)> FromTheTop(IReadOnlyCollection<Team> all)
    {
        var children = all.ToLookup(t => t.ParentId);
        List<(Team, int)> found = [];
        AddBelow(null, 0);
        return found;

        void AddBelow(int? parentId, int depth)
        {
            foreach (var team in children[parentId].OrderBy(t => t.Name, StringComparer.CurrentCulture))
            {
                found.Add((team, depth));
                AddBelow(team.Id, depth + 1);
            }
        }
    }
}
