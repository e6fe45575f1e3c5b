using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Attachments;

/// <summary>One attachment in a list (附件行).</summary>
/// <param name="Size">In bytes.</param>
public sealed record AttachmentRow(int Id, string Name, long Size, DateTime AddedAt, string? By)
{
    private const decimal Kilobyte = 1024;

    /// <summary>In kilobytes, at least one.</summary>
    public decimal Kilobytes => Math.Max(1, Math.Round(Size / Kilobyte));

    public static Task<List<AttachmentRow>> OfAsync(CrmDbContext db, StaffScope staff, int interactionId, CancellationToken cancel)
        => db.Attachments.AsNoTracking().VisibleTo(staff).Standing().Where(a => a.InteractionId == interactionId).OldestFirst()
            .Select(a => new AttachmentRow(a.Id, a.Name, a.Size, a.AddedAt, db.Users.Where(u => u.Id == a.AddedBy).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);
}
