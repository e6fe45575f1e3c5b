using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CrmWeb.Data.Attachments;

/// <summary>How much room attachments may take together (附件配额), so that nobody fills the disk the database lies on.</summary>
/// <remarks>Removed ones count, for their bytes are still there.</remarks>
public sealed class AttachmentQuota(CrmDbContext db, IConfiguration configuration)
{
    private const long Megabyte = 1024 * 1024;
    private const long Usual = 10 * 1024;

    public async Task<bool> HasRoomAsync(long size, CancellationToken cancel)
    {
        var most = configuration.GetValue("Attachments:QuotaMegabytes", Usual) * Megabyte;
        return await db.Attachments.SumAsync(a => a.Size, cancel) + size <= most;
    }
}
