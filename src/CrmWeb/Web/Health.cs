using System.Data.Common;
using System.Security.Claims;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Web;

/// <summary>Is the process alive (存活检查), and can it serve (就绪检查)?</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        // Alive asks nothing of the database: a server that is down is no reason to restart the program.
        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(CrmDbContext db, ClaimsPrincipal asking, CancellationToken cancel)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Roles.AnyAsync(cancel);
            var engine = db.Database.IsSqlite() ? "SQLite" : "SQL Server";
            // The exact version helps an attacker more than it helps a load balancer.
            var version = asking.Is(StaffRole.Administrator) ? db.Database.GetDbConnection().ServerVersion : null;
            return Results.Json(new { status = "ready", engine, version });
        }
        catch (DbException)
        {
            return Results.Json(new { status = "not ready" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
