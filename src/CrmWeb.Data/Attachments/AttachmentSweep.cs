using CrmWeb.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Attachments;

/// <summary>Forgets for good what was removed long enough ago (附件清理): the row first, so that no row ever waits for bytes that are gone.</summary>
public sealed class AttachmentSweep(IDbContextFactory<CrmDbContext> contexts, AttachmentFiles files, TimeProvider clock)
{
    /// <summary>So long a removal can be taken back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Answers how many are gone.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var until = clock.GetUtcNow().UtcDateTime - Kept;
        var gone = await db.Attachments.RemovedBefore(until).Select(a => a.Key).ToListAsync(cancel);
        await db.Attachments.RemovedBefore(until).ExecuteDeleteAsync(cancel);
        gone.ForEach(files.Forget);
        return gone.Count;
    }
}
