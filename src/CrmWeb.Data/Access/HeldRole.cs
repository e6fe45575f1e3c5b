using CrmWeb.Domain.Access;

namespace CrmWeb.Data.Access;

/// <summary>A role that a member of staff holds (所任角色); a manager's stands once for each team that there is.</summary>
public sealed record HeldRole
{
    public required int StaffId { get; init; }
    public required string Role { get; init; }
    public required int? TeamId { get; init; }
    public required int? ParentId { get; init; }
}

/// <summary>What follows from the roles of one person (角色所及).</summary>
public static class HeldRoleReach
{
    extension(IReadOnlyCollection<HeldRole> held)
    {
        public IEnumerable<string> Names() => held.Select(h => h.Role).Distinct(StringComparer.Ordinal);

        /// <summary>One's own team, and for a manager every team below it.</summary>
        public IReadOnlyList<int> TeamsFrom(int? teamId)
        {
            if (teamId is not { } own)
                return [];

            // For another than a manager no team is read.
            return [.. TeamTree.Below(own, held.Where(h => h.TeamId is not null).Select(h => (h.TeamId!.Value, h.ParentId))).Order()];
        }
    }
}
