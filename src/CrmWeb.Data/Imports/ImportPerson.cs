using CrmWeb.Data.Access;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>The import rights of a person at this moment (导入人权限), asked when a job runs, long after the request.</summary>
internal static class ImportPerson
{
    extension(CrmDbContext db)
    {
        /// <summary>Without a person, the command line's: the company's.</summary>
        public async Task<ImportRights> ImportRightsAsync(int? staffId, CancellationToken cancel)
        {
            if (staffId is not { } id)
                return ImportRights.Company;

            return ImportRights.Of(await db.ScopeOfAsync(id, cancel), await db.SettingsAsync(cancel));
        }
    }
}
