using CrmWeb.Access.Accounts;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;

namespace CrmWeb.Access;

/// <summary>Opens an account from the command line (命令行开立账号), for servers without a browser and for those locked out.</summary>
public sealed class AdminCreation(CrmDbContext db, StaffAccounts accounts)
{
    /// <summary>What was wrong, in the words of the form; null when the account is open.</summary>
    public async Task<string?> CreateAsync(
        string email, string password, StaffRole role = StaffRole.Administrator, CancellationToken cancel = default)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        var company = (await db.SettingsAsync(cancel)).Text("Company.Name");
        var team = await accounts.RootTeamAsync(company, cancel);
        var member = new StaffMember(email.Trim(), email.Split('@')[0].Trim(), team.Id);
        var result = await accounts.OpenAsync(member, password, [role], cancel);
        if (!result.Succeeded)
            return string.Join(' ', result.Errors.Select(e => e.Description).Distinct(StringComparer.Ordinal));

        await whole.CommitAsync(cancel);
        return null;
    }
}
