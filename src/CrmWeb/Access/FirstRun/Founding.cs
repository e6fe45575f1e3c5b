using System.Data;
using CrmWeb.Access.Accounts;
using CrmWeb.Company;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Access.FirstRun;

/// <summary>What set-up asks about the company (公司资料).</summary>
public sealed record NewCompany(string Name, string Language, string BaseCurrency, string TimeZone);

/// <summary>How set-up went: the administrator, or what was wrong; neither when somebody else was sooner.</summary>
public sealed record Founded(StaffMember? Administrator, IdentityResult? Wrong);

/// <summary>Makes company, root team and first administrator (初始化公司) in one piece, for exactly one winner.</summary>
public sealed class Founding(CrmDbContext db, StaffAccounts accounts, CompanyInUse inUse, TimeProvider clock)
{
    // Two at once on a server database would deadlock over the empty table of staff.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public async Task<Founded> FoundAsync(NewCompany company, string name, string email, string password, CancellationToken cancel)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            await using var whole = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
            if (await db.Users.AnyAsync(cancel))
                return new(null, null);

            await EnterAsync(company, cancel);
            var team = await accounts.RootTeamAsync(company.Name, cancel);
            var member = new StaffMember(email, name, team.Id);
            var result = await accounts.OpenAsync(member, password, [StaffRole.Administrator], cancel);
            if (!result.Succeeded)
                return new(null, result);

            await whole.CommitAsync(cancel);
            inUse.Forget();
            return new(member, null);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task EnterAsync(NewCompany company, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.EnterSettingAsync("Company.Name", company.Name, now, null, cancel);
        await db.EnterSettingAsync("Company.Language", company.Language, now, null, cancel);
        await db.EnterSettingAsync("Company.BaseCurrency", company.BaseCurrency, now, null, cancel);
        await db.EnterSettingAsync("Company.TimeZone", company.TimeZone, now, null, cancel);
        await db.SaveChangesAsync(cancel); // before the password is judged, which must not be the company's name
    }
}
