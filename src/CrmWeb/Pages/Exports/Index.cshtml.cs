using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Exports;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Saving;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Lists;
using CrmWeb.Exports;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using CrmWeb.Workers;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CrmWeb.Pages.Exports;

/// <summary>/export: the customers of a list, or what belongs to them, as a file; and who took out what.</summary>
public sealed class IndexModel(CrmDbContext db, WorkLoop<ExportWriting> loop, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int MostShown = 50;
    private const int CountsUpTo = 100_000;
    private const int MostExpected = 10_000_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    [BindProperty]
    public ExportInput Input { get; set; } = new();

    public IReadOnlyList<ExportRow> Former { get; private set; } = [];
    public int Count { get; private set; }
    public bool CountsMore => Count > CountsUpTo;
    public ExportRights Rights => ExportRights.Of(Staff);
    public bool MayExport => Rights.Reach is not Reach.None;
    public string ColumnsSaid { get; private set; } = "";
    private StaffScope Staff => User.Staff();
    private IQueryable<Customer> Chosen => Filter.Choose(db.Customers.AsNoTracking().ExportableBy(Staff), db, Staff, new(formats.Today, formats.Zone));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.FormId = Guid.NewGuid();
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsSoundAsync(cancel))
            return this.Rejected();

        var export = await RecordAsync(null, cancel);
        export.Finish(await WriteAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return new EmptyResult();
    }

    /// <summary>Written in the background, and kept for a day for the person alone.</summary>
    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken cancel)
    {
        var choice = Filter.Choice;
        if (FilterText.Write(choice.Filter).Length > DataExport.ConditionsLength || choice.Words.Length > DataExport.WordsLength)
            ModelState.AddModelError("", words["Bulk.LongFilter"].Value);
        if (Filter.FaultFor(Staff) is not null)
            return LocalRedirect(Filter.Address());
        if (!await IsSoundAsync(cancel))
            return this.Rejected();

        var upTo = await Chosen.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
        var expected = await db.ExportRowsAsync(Input.Kind, Chosen, MostExpected, cancel);
        var export = await RecordAsync(new(choice, formats.Today, upTo, expected, CultureInfo.CurrentUICulture.Name), cancel);
        loop.Ring();
        return LocalRedirect($"/export/{export.Id}");
    }

    private async Task<bool> IsSoundAsync(CancellationToken cancel)
    {
        (await new ExportValidator(words, Rights).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (ModelState.IsValid && Rights.MostRows is { } most && await db.ExportRowsAsync(Input.Kind, Chosen, most + 1, cancel) > most)
            ModelState.AddModelError("Input.Kind", words["Exports.TooMany", most].Value);
        if (!ModelState.IsValid)
            await ShowAsync(cancel);
        return ModelState.IsValid;
    }

    // Written down before the first row leaves; the same form sent again is the same export.
    private async Task<DataExport> RecordAsync(BackgroundExport? work, CancellationToken cancel)
    {
        var export = await db.DataExports.SingleOrDefaultAsync(e => e.FormId == Input.FormId && e.ExportedBy == User.StaffId(), cancel);
        if (export is not null)
            return export;

        var chosen = Filter.Address(on: "");
        export = new DataExport(
            Input.Kind, Input.Format, chosen.Length <= DataExport.FilterLength ? chosen : chosen[..DataExport.FilterLength], Input.Reason.Clean(),
            new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId);
        if (Input.AsShown)
            export.Showing((await ShownAsync(cancel)).Columns);
        if (work is not null)
            export.InBackground(work);
        db.DataExports.Add(export);
        if (await db.SaveOnceAsync<DataExport>(e => e.FormId == Input.FormId, cancel))
            return export;

        db.ChangeTracker.Clear();
        return await db.DataExports.SingleAsync(e => e.FormId == Input.FormId && e.ExportedBy == User.StaffId(), cancel);
    }

    private async Task<int> WriteAsync(CancellationToken cancel)
    {
        Response.ContentType = Input.Format.MediaType();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(words.FileName(Input.Kind, Input.Format, clock.GetUtcNow().UtcDateTime));
        Response.Headers.ContentDisposition = disposition.ToString();
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var settings = await db.SettingsAsync(cancel);
        var said = new ExportWords(f => words.Of(f), v => words.Of(v), settings.Zone, CultureInfo.CurrentUICulture.Name);
        var table = Input.AsShown ? ListTable.Of(db, Staff, Chosen, await ShownAsync(cancel), words, new(formats.Today, formats.Zone), cancel) : db.TableOf(Input.Kind, Chosen, said, await db.OwnFieldsAsync(Input.Kind, cancel), cancel);
        return await table.WriteAsync(Input.Format, said, Response.Body, cancel);
    }

    private async Task<ShownColumns> ShownAsync(CancellationToken cancel)
        => ShownColumns.Of(Filter.Columns, Staff, await FieldColumns.OfAsync(db, Staff, CustomerColumns.Parse(Filter.Columns, Staff), [], cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        var shown = await ShownAsync(cancel);
        ColumnsSaid = string.Join(" · ", shown.Columns.Select(c => shown.WordOf(c, words)));
        Count = MayExport ? await Chosen.OrderBy(c => c.Id).Take(CountsUpTo + 1).CountAsync(cancel) : 0;
        var me = Staff.StaffId;
        Former = await db.DataExports.AsNoTracking().VisibleTo(Staff).OrderByDescending(e => e.Id).Take(MostShown)
            .Select(e => new ExportRow(e.Kind, e.Format, e.Filter, e.Reason, e.Rows, e.ExportedAt, db.Users.Where(u => u.Id == e.ExportedBy).Select(u => u.DisplayName).FirstOrDefault())
            {
                Id = e.Id, Status = e.Status, IsMine = e.ExportedBy == me,
            })
            .ToListAsync(cancel);
    }
}

/// <summary>One export in the list (导出记录行).</summary>
public sealed record ExportRow(ImportKind Kind, FileFormat Format, string Filter, string Reason, int? Rows, DateTime ExportedAt, string? By)
{
    public int Id { get; init; }
    public ExportStatus Status { get; init; }
    public bool IsMine { get; init; }

    /// <summary>The page of the file, for the person it was prepared for.</summary>
    public string? Address => IsMine && Status is not ExportStatus.Direct ? $"/export/{Id}" : null;
}
