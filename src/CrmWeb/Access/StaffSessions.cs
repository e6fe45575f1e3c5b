using System.Security.Claims;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Access;

/// <summary>Begins, finds and ends sessions (登录会话); nothing about a person is believed from the cookie itself.</summary>
public sealed class StaffSessions(CrmDbContext db, TimeProvider clock)
{
    /// <summary>After this a person signs in again, however busy they were.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ClaimsPrincipal> BeginAsync(int staffId, CancellationToken cancel = default)
    {
        var over = Now - Longest;
        await db.StaffSessions.Where(s => s.StaffId == staffId && s.StartedAt < over).ExecuteDeleteAsync(cancel);
        var session = new StaffSession(staffId, Now);
        db.StaffSessions.Add(session);
        await db.SaveChangesAsync(cancel);
        return StaffClaims.OfSession(session.Id);
    }

    public Task EndAsync(Guid session, CancellationToken cancel = default)
        => db.StaffSessions.Where(s => s.Id == session).ExecuteDeleteAsync(cancel);

    /// <summary>Ends all sessions of a person, but for the one given: after a new password, or when the account is closed.</summary>
    public Task EndAllAsync(int staffId, Guid? except = null, CancellationToken cancel = default)
        => db.StaffSessions.Where(s => s.StaffId == staffId && s.Id != except).ExecuteDeleteAsync(cancel);

    /// <summary>The person behind a session with the rights of this moment; null when it is over.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(Guid session, CancellationToken cancel = default)
    {
        var presence = await PresenceAsync(session, cancel);
        if (presence is null || presence.Roles.Count == 0 || Now - presence.StartedAt > Longest)
            return null;

        return StaffClaims.Of(session, presence, await TeamsOfAsync(presence, cancel));
    }

    /// <summary>How far the rights of a member of staff go at this moment, for what is read without a session; none once the account is closed.</summary>
    public async Task<StaffScope?> ScopeOfAsync(int staffId, CancellationToken cancel = default)
    {
        var salesReads = SalesReads();
        var found = await db.Users.AsNoTracking().Where(m => m.Id == staffId && m.DisabledAt == null).Select(m => new Presence(
            m.Id, m.DisplayName, m.Language, m.TeamId, Now, salesReads.FirstOrDefault(),
            db.UserRoles.Where(u => u.UserId == m.Id).Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name!).ToList())).SingleOrDefaultAsync(cancel);
        return found is not { Roles.Count: > 0 } ? null : StaffClaims.Of(Guid.Empty, found, await TeamsOfAsync(found, cancel)).Staff();
    }

    private IQueryable<string?> SalesReads() => db.Settings.Where(s => s.Key == "Access.SalesReads" && s.WithdrawnAt == null)
        .OrderByDescending(s => s.EnteredAt).ThenByDescending(s => s.Id).Select(s => (string?)s.Value);

    private Task<Presence?> PresenceAsync(Guid session, CancellationToken cancel)
    {
        var salesReads = SalesReads();
        var found =
            from s in db.StaffSessions
            join m in db.Users on s.StaffId equals m.Id
            where s.Id == session && m.DisabledAt == null
            select new Presence(
                m.Id, m.DisplayName, m.Language, m.TeamId, s.StartedAt, salesReads.FirstOrDefault(),
                db.UserRoles.Where(u => u.UserId == m.Id).Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name!).ToList());
        return found.AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    private async Task<IEnumerable<int>> TeamsOfAsync(Presence presence, CancellationToken cancel)
    {
        if (presence.TeamId is not { } own)
            return [];
        if (!presence.Roles.Contains(nameof(StaffRole.Manager)))
            return [own];

        return TeamTree.Below(own, await db.Teams.AsNoTracking().ToListAsync(cancel)).Order();
    }
}
