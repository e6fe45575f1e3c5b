using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contacts;

/// <summary>/contacts/{id}/edit: changes what we know of a contact, archives it or brings it back.</summary>
public sealed class EditModel(CrmDbContext db, CareGeneration care, TimeProvider clock, Words words, Formats formats) : ContactForm(db, care, words, formats)
{
    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool IsArchived { get; private set; }
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } contact)
            return NotFound();

        Input = ContactInput.Of(contact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } contact)
            return NotFound();
        if (!await IsSoundAsync(cancel))
            return this.Rejected("_Form");
        if (contact.Version != Input.Version)
            return Disputed(contact);

        contact.Describe(Input.ToTraits());
        Custom.WriteTo(contact);
        return await Db.SaveOverAsync(contact, Input.Version, cancel) ? await BackToCustomerAsync(cancel) : Disputed((await FindAsync(id, cancel))!);
    }

    /// <summary>Asked while somebody types.</summary>
    public async Task<IActionResult> OnPostAlikeAsync(int id, CancellationToken cancel)
        => await FindAsync(id, cancel) is null ? NotFound() : await AlikeAsync(id, cancel);

    public Task<IActionResult> OnPostArchiveAsync(int id, CancellationToken cancel)
        => MoveAsync(id, contact => contact.Archive(clock.GetUtcNow().UtcDateTime), cancel);

    public Task<IActionResult> OnPostRestoreAsync(int id, CancellationToken cancel)
        => MoveAsync(id, contact => contact.Restore(), cancel);

    private async Task<IActionResult> MoveAsync(int id, Action<Contact> move, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } contact)
            return NotFound();

        move(contact);
        if (await Db.SaveOverAsync(contact, contact.Version, cancel))
            return await BackToCustomerAsync(cancel);

        ModelState.Clear();
        Custom = new();
        Input = ContactInput.Of((await FindAsync(id, cancel))!);
        ModelState.AddModelError("", Words["Conflict.Meanwhile"].Value);
        return this.Rejected("_Form");
    }

    private async Task<Contact?> FindAsync(int id, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        var staff = User.Staff();
        var contact = await Db.Contacts.VisibleTo(staff).EditableBy(staff).Include(c => c.Customer).Include(c => c.FieldValues).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (contact is null)
            return null;

        (Id, Name, IsArchived) = (contact.Id, contact.Name, contact.ArchivedAt is not null);
        (CustomerId, CustomerName) = (contact.CustomerId, contact.Customer.Name);
        await OfferAsync(contact, cancel);
        return contact;
    }

    private PageResult Disputed(Contact now)
    {
        Conflict = new([.. Conflict.Between(ContactInput.Of(now), Input, Words, NameOf).Fields, .. Custom.Against(Said)]);
        Input.Version = now.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string? NameOf(string field, object? value) => (field, value) switch
    {
        (nameof(ContactInput.StaffId), int id) => Staff.FirstOrDefault(s => s.Value == $"{id}")?.Text ?? "",
        (nameof(ContactInput.Attitude), int attitude) => Words[$"Contacts.Attitude.{attitude}"].Value,
        _ => null,
    };
}
