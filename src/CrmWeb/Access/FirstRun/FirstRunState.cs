using CrmWeb.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Access.FirstRun;

/// <summary>Whether this installation still waits for its first administrator (首次运行).</summary>
public sealed class FirstRunState(IDbContextFactory<CrmDbContext> contexts)
{
    private volatile bool over;

    /// <summary>Asks the database until there is an account, for the command line may have made it, and never again.</summary>
    public async ValueTask<bool> IsOverAsync(CancellationToken cancel = default)
    {
        if (over)
            return true;

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return over = await db.Users.AnyAsync(cancel);
    }
}
