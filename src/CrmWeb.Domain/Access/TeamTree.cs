namespace CrmWeb.Domain.Access;

/// <summary>The tree of teams (团队树): who stands below whom.</summary>
public static class TeamTree
{
    /// <summary>A team and all teams below it.</summary>
    public static IReadOnlySet<int> Below(int teamId, IReadOnlyCollection<Team> all)
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
}
