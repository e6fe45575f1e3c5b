using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Imports;

/// <summary>/import: takes a file of customers, contacts, interactions or purchases and lists the imports made so far.</summary>
[RequestSizeLimit(ImportFiles.Largest + Envelope)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportFiles.Largest + Envelope)]
public sealed class IndexModel(CrmDbContext db, ImportFromFile take, ImportFiles files, Words words) : PageModel
{
    private const int PageSize = 50;
    private const long Envelope = 64 * 1024;
    private const long Megabyte = 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>What the rows of the file are.</summary>
    [BindProperty(SupportsGet = true)]
    public ImportKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        FormId = Guid.NewGuid();
        await ListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (FaultOf(Upload) is { } fault)
        {
            ModelState.AddModelError(nameof(Upload), fault);
            await ListAsync(cancel);
            return this.Rejected("_Upload");
        }

        await using var content = Upload!.OpenReadStream();
        var import = await take.TakeAsync(content, Kind, Path.GetFileName(Upload.FileName), await DefaultsAsync(cancel), User.StaffId(), FormId, cancel);
        await db.UseSavedMappingAsync(import, files, cancel);
        if (!await db.SaveOnceAsync<FileImport>(i => i.FormId == FormId, cancel))
        {
            files.Forget(import.Key);
            import = await db.FileImports.AsNoTracking().SingleAsync(i => i.FormId == FormId, cancel);
        }

        return RedirectToPage("Details", new { id = import.Id });
    }

    private string? FaultOf(IFormFile? file)
        => file is null ? words["Imports.ChooseFile"].Value
            : !Enum.IsDefined(Kind) ? words["Imports.UnknownChoice"].Value
            : file.Length == 0 ? words["FaultKind.NoRows", ""].Value
            : file.Length > ImportFiles.Largest ? words["Imports.FileTooLarge", ImportFiles.Largest / Megabyte].Value
            : FaultOfContent(file) is { } fault ? words[$"FaultKind.{fault}", ""].Value : null;

    private static FaultKind? FaultOfContent(IFormFile file)
    {
        using var content = file.OpenReadStream();
        return PlainText.FaultOf(content, file.FileName);
    }

    // Sales staff bring in their own customers; the others fill the team that they work in.
    private async Task<NewCustomers> DefaultsAsync(CancellationToken cancel)
    {
        var reach = User.Staff().Imports;
        var root = await db.Teams.Where(t => t.ParentId == null).OrderBy(t => t.Id).Select(t => t.Id).FirstAsync(cancel);
        var team = reach is Reach.Company ? root : await Assignment.OwnTeamAsync(db, User, cancel);
        var kind = Kind is ImportKind.Purchases ? CustomerClass.Individual : CustomerClass.Enterprise;
        return new NewCustomers(Create: true, team, reach is Reach.Own ? User.StaffId() : null, kind);
    }

    private async Task ListAsync(CancellationToken cancel)
    {
        var rows = await db.FileImports.VisibleTo(User.Staff()).Where(i => Before == null || i.Id < Before).NewestFirst().Take(PageSize + 1)
            .Select(i => new ImportRow(
                i.Id, i.Kind, i.FileName, i.Status, i.Added, i.CustomersCreated, i.UploadedAt,
                db.Users.Where(u => u.Id == i.UploadedBy).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? $"/import?before={Rows[^1].Id}" : null;
    }
}

/// <summary>One import in the list (导入列表行).</summary>
public sealed record ImportRow(int Id, ImportKind Kind, string FileName, ImportStatus Status, int Added, int Customers, DateTime UploadedAt, string? UploadedBy);
