using System.Security.Cryptography;
using CrmWeb.Data.Identity;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Demo;

/// <summary>A member of the demo staff with the password that is told once (演示账号).</summary>
public sealed record DemoAccount(int StaffId, string Name, string Email, string Password, IReadOnlyList<StaffRole> Roles, int TeamId);

/// <summary>Makes the demo company's staff, one for each kind of work, with random passwords.</summary>
internal sealed class DemoStaff(CrmDbContext db, UserManager<StaffMember> accounts)
{
    // Letters and digits that cannot be taken for one another.
    private const string PasswordLetters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int PasswordLength = 20;

    public async Task<IReadOnlyList<DemoAccount>> MakeAsync(DemoWords words, string language, CancellationToken cancel)
    {
        var root = await db.Teams.FirstOrDefaultAsync(t => t.ParentId == null, cancel) ?? db.Teams.Add(new Team(words.Teams[0])).Entity;
        Team[] teams = [root, .. words.Teams.Skip(1).Select(name => db.Teams.Add(new Team(name, root)).Entity)];
        await db.SaveChangesAsync(cancel);

        (StaffRole Role, Team Team)[] posts =
        [
            (StaffRole.Sales, teams[1]), (StaffRole.Sales, teams[1]), (StaffRole.Sales, teams[2]),
            (StaffRole.ServiceDesk, teams[3]), (StaffRole.Manager, root), (StaffRole.Auditor, root),
        ];
        var made = new List<DemoAccount>();
        foreach (var ((name, email), (role, team)) in words.Staff.Zip(posts))
            made.Add(await AddAsync(name, $"{email}@example.com", role, team.Id, language));
        return made;
    }

    public async Task<DemoAccount> AddAsync(string name, string email, StaffRole role, int teamId, string language)
    {
        var member = new StaffMember(email, name, teamId, language);
        var password = RandomNumberGenerator.GetString(PasswordLetters, PasswordLength);
        Must(await accounts.CreateAsync(member, password));
        Must(await accounts.AddToRoleAsync(member, role.ToString()));
        return new DemoAccount(member.Id, name, email, password, [role], teamId);
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new RuleBrokenException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
