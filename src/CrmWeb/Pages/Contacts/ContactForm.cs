using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data.Identity;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Customers;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contacts;

/// <summary>The form of a contact (联系人表单), new or edit: what it offers and how it is checked.</summary>
public abstract class ContactForm(CrmDbContext db, CareGeneration care, Words words, Formats formats) : PageModel, IAsksFields
{
    private const int Strongest = 2;

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    [BindProperty]
    public FieldAnswers Custom { get; set; } = new();

    public int CustomerId { get; protected set; }
    public string CustomerName { get; protected set; } = "";
    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];

    public IEnumerable<SelectListItem> Attitudes
        => Enumerable.Range(-Strongest, (2 * Strongest) + 1).Reverse().Select(a => a.ToString(CultureInfo.InvariantCulture)).Select(a => new SelectListItem(words[$"Contacts.Attitude.{a}"].Value, a));

    /// <summary>Who looks like the person typed so far.</summary>
    public IReadOnlyList<AlikeContact> Alike { get; private set; } = [];

    protected CrmDbContext Db => db;
    protected Words Words => words;
    protected FieldWords Said => new(words, formats);

    /// <summary>Our people, of whom one who left stays on offer where the contact is still theirs, and the company's own fields.</summary>
    protected async Task OfferAsync(Contact? contact, CancellationToken cancel)
    {
        var present = contact?.StaffId;
        var staff = await db.MayOwnWork().Union(db.Users.Where(u => u.Id == present)).OrderBy(u => u.DisplayName)
            .Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancel);
        await Custom.OfferAsync(db, FieldOwner.Contact, contact, cancel);
        Staff = [.. staff.Select(s => new SelectListItem(s.DisplayName, s.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    protected async Task<bool> IsSoundAsync(CancellationToken cancel)
    {
        var check = await new ContactValidator(words, formats.Today, Staff.Select(s => s.Value)).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        Custom.Check(ModelState, Said);
        return ModelState.IsValid;
    }

    /// <summary>Warns while somebody types; nothing is kept from being saved, for two people may share a number.</summary>
    protected async Task<IActionResult> AlikeAsync(int id, CancellationToken cancel)
    {
        ModelState.Clear();
        var sought = new ContactSought(id, id > 0 ? null : Input.FormId, CustomerId, Input.Name.Clean(), Input.Phone.Clean(), Input.Email.Clean());
        Alike = await db.AlikeAsync(sought, User.Staff(), cancel);
        return this.Fragment("_Alike");
    }

    /// <summary>After a change: a birthday that is near is greeted, and one taken back is not.</summary>
    protected async Task<RedirectResult> BackToCustomerAsync(CancellationToken cancel)
    {
        await care.RunForAsync(CustomerId, formats.Today, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return Redirect($"/customers/{CustomerId}#contacts");
    }
}
