using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Attachments;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Attachments;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Attachments;

/// <summary>/interactions/{id}/attachments: the files kept with an interaction; one more, or one less.</summary>
[RequestSizeLimit(Attachment.Largest + Envelope)]
[RequestFormLimits(MultipartBodyLengthLimit = Attachment.Largest + Envelope)]
public sealed class IndexModel(CrmDbContext db, AttachmentFiles files, AttachmentQuota quota, Words words, TimeProvider clock) : PageModel
{
    private const int Envelope = 1024 * 1024; // what a form wraps around its file, and room to tell that it is too large

    [BindProperty]
    public AttachmentInput Input { get; set; } = new();
    public Interaction Interaction { get; private set; } = null!;
    public IReadOnlyList<AttachmentRow> Rows { get; private set; } = [];
    private Entered Entered => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input.FormId = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new AttachmentValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid || await KindAsync(cancel) is not { } kind)
            return this.Rejected();

        await KeepAsync(kind, cancel);
        new Toast(words["Attachments.Kept", FileName.Clean(Input.File!.FileName, kind)].Value).Keep(TempData);
        return LocalRedirect($"/interactions/{id}/attachments");
    }

    public Task<IActionResult> OnPostRemoveAsync(int id, int attachment, CancellationToken cancel)
        => ChangeAsync(id, attachment, a => a.Remove(Entered), isRemoved: false, cancel);

    public Task<IActionResult> OnPostRestoreAsync(int id, int attachment, CancellationToken cancel)
        => ChangeAsync(id, attachment, a => a.Restore(), isRemoved: true, cancel);

    private async Task<IActionResult> ChangeAsync(int id, int attachment, Action<Attachment> change, bool isRemoved, CancellationToken cancel)
    {
        var found = await db.Attachments.EditableBy(User.Staff()).SingleOrDefaultAsync(a => a.Id == attachment && a.InteractionId == id, cancel);
        if (found is null)
            return NotFound();

        if (found.RemovedAt is not null == isRemoved)
        {
            change(found);
            await db.SaveChangesAsync(cancel);
        }

        var toast = isRemoved ? new Toast(words["Attachments.Restored"].Value)
            : new Toast(words["Attachments.Removed", found.Name].Value, Undo: $"/interactions/{id}/attachments?handler=Restore&attachment={attachment}");
        toast.Keep(TempData);
        return LocalRedirect($"/interactions/{id}/attachments");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.Interactions.EditableBy(User.Staff()).Standing().Include(i => i.Customer).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (found is null)
            return false;

        (Interaction, Rows) = (found, await AttachmentRow.OfAsync(db, User.Staff(), id, cancel));
        return true;
    }

    // What it is and whether there is room for it, said beside the field where not.
    private async Task<FileKind?> KindAsync(CancellationToken cancel)
    {
        await using var content = Input.File!.OpenReadStream();
        var kind = await FileContent.KindAsync(content, cancel);
        if (kind is null)
            ModelState.AddModelError("Input.File", words["Attachments.UnknownKind"].Value);
        else if (Rows.Count >= Attachment.MostEach)
            ModelState.AddModelError("Input.File", words["Attachments.TooMany", Attachment.MostEach].Value);
        else if (!await quota.HasRoomAsync(Input.File.Length, cancel))
            ModelState.AddModelError("Input.File", words["Attachments.Full"].Value);
        return ModelState.IsValid ? kind : null;
    }

    private async Task KeepAsync(FileKind kind, CancellationToken cancel)
    {
        await using var content = Input.File!.OpenReadStream();
        var stored = await files.StoreAsync(content, cancel);
        var (form, isKept) = (Input.FormId, false);
        try
        {
            db.Attachments.Add(new Attachment(Interaction, FileName.Clean(Input.File.FileName, kind), kind, stored, form, Entered));
            isKept = await db.SaveOnceAsync<Attachment>(a => a.FormId == form, cancel);
        }
        finally
        {
            // The form was sent before, or saving failed: nobody would find these bytes again.
            if (!isKept)
                files.Forget(stored.Key);
        }
    }
}
