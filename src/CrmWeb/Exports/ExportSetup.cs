using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Exports;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Imports;
using CrmWeb.Language;
using CrmWeb.Workers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Exports;

/// <summary>What exports in the background need (后台导出服务): the files, the work, the loop, and the way to the file.</summary>
public static class ExportSetup
{
    public static void AddExports(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ExportFiles>();
        services.AddSingleton<ExportWork>();
        services.AddWaitingWork<ExportWriting>();
    }

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapExportProgress();
        routes.MapGet("/export/{id:int}/file", SendAsync).RequireAuthorization(FolderRules.Policy("/Exports"));
    }

    public static string MediaType(this FileFormat format)
        => format is FileFormat.Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";

    public static string FileName(this Words words, ImportKind kind, FileFormat format, DateTime at) => $"{words.Of(kind)}-{at:yyyyMMdd}.{(format is FileFormat.Xlsx ? "xlsx" : "csv")}";

    // For the person who asked for it alone, and only while that person may export.
    private static async Task<IResult> SendAsync(int id, HttpContext http, CrmDbContext db, ExportFiles files, Words words, CancellationToken cancel)
    {
        var staff = http.User.Staff();
        var export = await db.DataExports.AsNoTracking().PreparedFor(staff).SingleOrDefaultAsync(e => e.Id == id && e.Status == ExportStatus.Ready, cancel);
        return export is null || ExportRights.Of(staff).Reach is Reach.None || !files.Has(export.FileKey!.Value) ? Results.NotFound()
            : Results.File(files.Open(export.FileKey!.Value), export.Format.MediaType(), words.FileName(export.Kind, export.Format, export.ExportedAt));
    }
}
