using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Attachments;
using CrmWeb.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Attachments;

/// <summary>GET /attachments/{id}: the bytes of an attachment (下载附件), always to be saved and never shown in the browser.</summary>
public static class AttachmentDownload
{
    public static void AddAttachments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AttachmentFiles>();
        builder.Services.AddScoped<AttachmentQuota>();
        builder.Services.AddSingleton<AttachmentSweep>();
    }

    public static void MapAttachments(this IEndpointRouteBuilder routes)
        => routes.MapGet("/attachments/{id:int}", SendAsync).RequireAuthorization(FolderRules.Policy("/Attachments"));

    private static async Task<IResult> SendAsync(int id, HttpContext http, CrmDbContext db, AttachmentFiles files, CancellationToken cancel)
    {
        var found = await db.Attachments.AsNoTracking().VisibleTo(http.User.Staff()).Standing()
            .Where(a => a.Id == id).Select(a => new { a.Key, a.Kind, a.Name }).SingleOrDefaultAsync(cancel);
        // A database restored without its files knows of some that are not there.
        return found is null || !files.Has(found.Key) ? Results.NotFound() : Results.File(files.Open(found.Key), found.Kind.MediaType, found.Name);
    }
}
