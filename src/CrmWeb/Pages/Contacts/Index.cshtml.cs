using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Value;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contacts;

/// <summary>One line of the list of contacts (联系人列表行).</summary>
public sealed record ContactRow(
    int Id, string Name, string JobTitle, DecisionRole? Role, Influence? Influence, string Phone, string Email, int CustomerId, string Customer, PyramidTier? Tier);

/// <summary>/customers/contacts: the people at all customers within reach, whoever was entered last first.</summary>
public sealed class IndexModel(CrmDbContext db, Formats formats) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public ContactFilter Filter { get; set; } = new();
    public IReadOnlyList<ContactRow> Rows { get; private set; } = [];

    /// <summary>What is asked of the company's own fields, and what the contacts shown say in them.</summary>
    public OwnFilter Own { get; private set; } = null!;
    public ILookup<int, SaidField> Said { get; private set; } = null!;
    public string? Next { get; private set; }
    public string? First => Filter.Before is null ? null : Filter.AddressFrom(null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Own = new(await db.FieldsOfAsync(FieldOwner.Contact, cancel), Filter.Own, Filter.Upto, staff);
        var own = Own.Records(db.ContactFieldValues, new(formats.Today, formats.Zone));
        var rows = await Shown(Filter.Choose(db, staff, own), staff).FirstRowsAsync(
            await db.IsCommonAsync(Filter.Q, staff, cancel), Shown(Filter.AmongLatest(db, staff, own), staff), PageSize + 1, cancel);

        Rows = [.. rows.Take(PageSize)];
        Said = await Own.SaidAsync(db, db.ContactFieldValues, [.. Rows.Select(r => r.Id)], cancel);
        Next = rows.Count > PageSize ? Filter.AddressFrom(Rows[^1].Id) : null;
        return Request.IsFragment() ? this.Fragment("_List") : Page();
    }

    private static IQueryable<ContactRow> Shown(IQueryable<Contact> contacts, StaffScope staff) => contacts.AsNoTracking().Select(c => new ContactRow(
        c.Id, c.Name, c.JobTitle, c.DecisionRole, c.Influence, c.Phone, c.Email,
        c.CustomerId, staff.Calls(c.Customer.Name, c.Customer.Code, c.Customer.Class), c.Customer.Standing.Tier));
}
