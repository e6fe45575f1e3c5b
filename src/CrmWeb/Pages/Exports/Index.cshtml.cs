using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Exports;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Imports;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CrmWeb.Pages.Exports;

/// <summary>/export: the customers of a list, or what belongs to them, as a file; and who took out what.</summary>
public sealed class IndexModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int MostShown = 50;
    private const int CountsUpTo = 100_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    [BindProperty]
    public ExportInput Input { get; set; } = new();

    public IReadOnlyList<ExportRow> Former { get; private set; } = [];
    public int Count { get; private set; }
    public bool CountsMore => Count > CountsUpTo;
    public ExportRights Rights => ExportRights.Of(Staff);
    public bool MayExport => Rights.Reach is not Reach.None;
    private StaffScope Staff => User.Staff();
    private IQueryable<Customer> Chosen => Filter.Choose(db.Customers.AsNoTracking().ExportableBy(Staff), db, Staff, new(formats.Today, formats.Zone));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.FormId = Guid.NewGuid();
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        (await new ExportValidator(words, Rights).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (ModelState.IsValid && Rights.MostRows is { } most && await db.ExportRowsAsync(Input.Kind, Chosen, most + 1, cancel) > most)
            ModelState.AddModelError("Input.Kind", words["Exports.TooMany", most].Value);
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return this.Rejected();
        }

        var export = await RecordAsync(cancel);
        export.Finish(await WriteAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return new EmptyResult();
    }

    // Written down before the first row leaves; the same form sent again is the same export.
    private async Task<DataExport> RecordAsync(CancellationToken cancel)
    {
        var export = await db.DataExports.SingleOrDefaultAsync(e => e.FormId == Input.FormId && e.ExportedBy == User.StaffId(), cancel);
        if (export is not null)
            return export;

        var chosen = Filter.Address(on: "");
        export = new DataExport(
            Input.Kind, Input.Format, chosen.Length <= DataExport.FilterLength ? chosen : chosen[..DataExport.FilterLength], Input.Reason.Clean(),
            new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId);
        db.DataExports.Add(export);
        await db.SaveChangesAsync(cancel);
        return export;
    }

    private async Task<int> WriteAsync(CancellationToken cancel)
    {
        var isWorkbook = Input.Format is FileFormat.Xlsx;
        var name = $"{words.Of(Input.Kind)}-{clock.GetUtcNow():yyyyMMdd}.{(isWorkbook ? "xlsx" : "csv")}";
        Response.ContentType = isWorkbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        Response.Headers.ContentDisposition = disposition.ToString();
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var settings = await db.SettingsAsync(cancel);
        var said = new ExportWords(f => words.Of(f), v => words.Of(v), settings.Zone);
        return await db.ExportAsync(Input.Kind, Input.Format, Chosen, said, Response.Body, cancel);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Count = MayExport ? await Chosen.OrderBy(c => c.Id).Take(CountsUpTo + 1).CountAsync(cancel) : 0;
        Former = await db.DataExports.AsNoTracking().VisibleTo(Staff).OrderByDescending(e => e.Id).Take(MostShown)
            .Select(e => new ExportRow(e.Kind, e.Format, e.Filter, e.Reason, e.Rows, e.ExportedAt, db.Users.Where(u => u.Id == e.ExportedBy).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}

/// <summary>One export in the list (导出记录行).</summary>
public sealed record ExportRow(ImportKind Kind, FileFormat Format, string Filter, string Reason, int? Rows, DateTime ExportedAt, string? By);
