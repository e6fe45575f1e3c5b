using CrmWeb.Domain.Access;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Imports;

/// <summary>Whose purchases a person may bring in (导入权限): sales their own customers', a manager the team's, an administrator all.</summary>
/// <param name="MostRows">How many rows a file may have for this person.</param>
public sealed record ImportRights(Reach Reach, int? StaffId, IReadOnlyList<int> TeamIds, int MostRows)
{
    /// <summary>The most rows of any file.</summary>
    public const int FileRows = 1_000_000;

    /// <summary>The command line works for the company.</summary>
    public static ImportRights Company { get; } = new(Reach.Company, null, [], FileRows);

    public static ImportRights Of(StaffScope staff, SettingValues settings)
        => new(staff.Imports, staff.StaffId, staff.TeamIds, staff.Imports is Reach.Own ? settings.Whole("Access.SalesImportRows") : FileRows);

    /// <summary>Whether purchases of a customer of this team and owner may be brought in.</summary>
    public bool Covers(int teamId, int? ownerId) => Reach switch
    {
        Reach.Company => true,
        Reach.Team => TeamIds.Contains(teamId) || (ownerId is not null && ownerId == StaffId),
        Reach.Own => ownerId is not null && ownerId == StaffId,
        _ => false,
    };
}

/// <summary>How far staff import (导入范围).</summary>
public static class ImportReach
{
    extension(StaffScope staff)
    {
        public Reach Imports
            => staff.Is(StaffRole.Auditor) ? Reach.None
                : staff.Is(StaffRole.Administrator) ? Reach.Company
                : staff.Is(StaffRole.Manager) ? Reach.Team
                : staff.Is(StaffRole.Sales) ? Reach.Own
                : Reach.None;
    }
}
