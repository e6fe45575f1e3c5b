using System.Security.Claims;
using CrmWeb.Data;
using CrmWeb.Data.Access;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CrmWeb.Access;

/// <summary>Begins, finds and ends sessions (登录会话); nothing about a person is believed from the cookie itself.</summary>
public sealed class StaffSessions(CrmDbContext db, IMemoryCache memory, TimeProvider clock)
{
    // No right follows from it, only the way a list is asked for.
    private static readonly TimeSpan WidthLasts = TimeSpan.FromMinutes(5);

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

        var teams = presence.Roles.TeamsFrom(presence.TeamId);
        return StaffClaims.Of(session, presence, teams, await AreWideAsync(teams, cancel));
    }

    /// <summary>How far the rights of a member of staff go at this moment, for what is read without a session; none once the account is closed.</summary>
    public async Task<StaffScope?> ScopeOfAsync(int staffId, CancellationToken cancel = default)
    {
        var scope = await db.ScopeOfAsync(staffId, cancel);
        return scope.Roles.Count > 0 ? scope : null;
    }

    private Task<bool> AreWideAsync(IReadOnlyList<int> teams, CancellationToken cancel)
        => memory.GetOrCreateAsync(("wide", string.Join(',', teams)), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = WidthLasts;
            return db.AreWideAsync(teams, cancel);
        });

    private Task<Presence?> PresenceAsync(Guid session, CancellationToken cancel)
    {
        var (salesReads, elsewhere, roles) = (db.SalesReads(), db.OwnersElsewhere(), db.HeldRoles());
        var found =
            from s in db.StaffSessions
            join m in db.Users on s.StaffId equals m.Id
            where s.Id == session && m.DisabledAt == null
            select new Presence(
                m.Id, m.DisplayName, m.Language, m.TeamId, s.StartedAt, salesReads.FirstOrDefault(), elsewhere.Any(o => o.Id == m.Id),
                roles.Where(r => r.StaffId == m.Id).ToList());
        return found.AsNoTracking().SingleOrDefaultAsync(cancel);
    }
}
