using CrmWeb.Data.Access;

namespace CrmWeb.Access;

/// <summary>A signed-in member of staff as the database knows them at this moment (在线员工).</summary>
internal sealed record Presence(
    int StaffId, string DisplayName, string? Language, int? TeamId, DateTime StartedAt, string? SalesReads, bool OwnsElsewhere, List<HeldRole> Roles);
