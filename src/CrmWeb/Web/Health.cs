using System.Data.Common;
using CrmWeb.Data;
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

    private static async Task<IResult> ReadyAsync(CrmDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Roles.AnyAsync(cancel);
            var engine = db.Database.IsSqlite() ? "SQLite" : "SQL Server";
            return Results.Json(new { status = "ready", engine, version = db.Database.GetDbConnection().ServerVersion });
        }
        catch (DbException)
        {
            return Results.Json(new { status = "not ready" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
