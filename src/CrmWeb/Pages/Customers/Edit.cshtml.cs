using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Customers;
using CrmWeb.Data.Handovers;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Search;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/edit: changes what we know of a customer; the service desk changes numbers and addresses only.</summary>
public sealed class EditModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : PageModel, ICustomerForm
{
    [BindProperty]
    public CustomerInput Input { get; set; } = new();

    [BindProperty]
    public PointsInput Points { get; set; } = new();

    [BindProperty]
    public FieldAnswers Custom { get; set; } = new();

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public Assignment Assignment { get; private set; } = null!;
    public Choices Campaigns { get; private set; } = new([]);
    public bool MayDescribe { get; private set; }

    /// <summary>There is somebody who would hand it over.</summary>
    public bool HasOwner { get; private set; }
    public Conflict? Conflict { get; private set; }
    public IReadOnlyList<AlikeCustomer> Alike { get; private set; } = [];
    private FieldWords Said => new(words, formats);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } customer)
            return NotFound();

        Input = CustomerInput.Of(customer);
        Points = PointsInput.Of(customer).WithBlankRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } customer)
            return NotFound();
        if (!await IsSoundAsync(customer, cancel))
            return this.Rejected("_Form");
        if (customer.Version != Input.Version)
            return Disputed(customer);

        await WriteAsync(customer, cancel);
        if (!await db.SaveOverAsync(customer, Input.Version, cancel))
            return Disputed((await FindAsync(id, cancel))!);

        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Details", new { id });
    }

    /// <summary>Who looks like what was typed so far, but for the customer itself; asked while somebody types.</summary>
    public async Task<IActionResult> OnPostAlikeAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null)
            return NotFound();

        ModelState.Clear();
        var name = MayDescribe ? Input.Name.Clean() : "";
        Alike = await db.AlikeAsync(new AlikeSought(id, null, name.Length > 0 ? SortKey.Of(name) : null, Points.PhoneKeys, Points.EmailKeys), User.Staff(), cancel);
        return this.Fragment("_AlikeNow");
    }

    private async Task<Customer?> FindAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var staff = User.Staff();
        var (served, editable) = (db.Customers.VisibleTo(staff).ServedBy(staff).Where(c => c.Id == id), db.Customers.EditableBy(staff));
        var found = await (HttpMethods.IsPost(Request.Method) ? served.Include(c => c.Marks) : served)
            .Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.Stakeholder).AsSingleQuery() // a few of each
            .Select(c => new { Customer = c, MayDescribe = editable.Any(e => e.Id == c.Id) }).SingleOrDefaultAsync(cancel);
        if (found is not { Customer: { } customer })
            return null;

        (Id, Name, HasOwner, MayDescribe) = (customer.Id, customer.Name, customer.OwnerId is not null, found.MayDescribe);
        await db.Entry(customer).Collection(c => c.FieldValues).LoadAsync(cancel);
        (Assignment, Campaigns) = await CustomerOffer.ReadAsync(db, staff, (customer.TeamId, customer.OwnerId, customer.CampaignId), cancel);
        await Custom.OfferAsync(db, FieldOwner.Customer, customer, cancel);
        return customer;
    }

    private async Task<bool> IsSoundAsync(Customer customer, CancellationToken cancel)
    {
        Points.WithBlankRows();
        (await new PointsValidator(words).ValidateAsync(Points, cancel)).AddToModelState(ModelState, nameof(Points));
        if (MayDescribe)
            await CheckInputAsync(customer, cancel);
        return ModelState.IsValid;
    }

    private async Task CheckInputAsync(Customer customer, CancellationToken cancel)
    {
        (await new CustomerValidator(words, formats.Today, Campaigns).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        Custom.Check(ModelState, Said);
        if (Assignment.May && !Assignment.Offers(Input.TeamId, Input.OwnerId))
            ModelState.AddModelError("Input.OwnerId", words["Choice.Unknown"].Value);
        // A note that nobody would be handed must not be lost in silence.
        if (Assignment.May && Input.HandoverNote.Clean().Length > 0 && (customer.OwnerId is null || Input.OwnerId is null || Input.OwnerId == customer.OwnerId))
            ModelState.AddModelError("Input.HandoverNote", words["Handovers.NoteWithoutChange"].Value);
        if (ModelState.IsValid && await db.HasCustomerCodeAsync(Input.Code.Clean(), customer.Id, cancel))
            ModelState.AddModelError("Input.Code", words["Customers.CodeTaken", await db.NextCustomerCodeAsync(cancel)].Value);
    }

    private async Task WriteAsync(Customer customer, CancellationToken cancel)
    {
        Points.WriteTo(customer);
        if (!MayDescribe)
            return;

        customer.Rename(Input.Name.Clean());
        customer.Recode(Input.Code.Clean());
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        customer.Reclassify(Input.Class, formats.Today, entered);
        customer.Describe(Input.ToTraits());
        customer.Stakeholder.Play(Input.AllRoles);
        Custom.WriteTo(customer);
        if (Assignment.May)
            customer.Assign(Input.TeamId!.Value, Input.OwnerId);
        await db.HandOverAsync(Assignment.May ? Input.HandoverNote.Clean() : "", entered, cancel);
    }

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed(Customer now)
    {
        var fields = Conflict.Between(PointsInput.Of(now), Points, words).Fields;
        Conflict = new(MayDescribe ? [.. Conflict.Between(CustomerInput.Of(now), Input, words, NameOf).Fields, .. Custom.Against(Said), .. fields] : fields);
        Input.Version = now.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string? NameOf(string field, object? value) => (field, value) switch
    {
        (nameof(CustomerInput.TeamId), int id) => Assignment.NameOfTeam(id) ?? "",
        (nameof(CustomerInput.OwnerId), int id) => Assignment.NameOfOwner(id) ?? "",
        (nameof(CustomerInput.OwnerId), null) => words["Common.Nobody"].Value,
        (nameof(CustomerInput.CampaignId), int id) => Campaigns.NameOf(id),
        (nameof(CustomerInput.Language), string code) => CustomerChoices.NameOfLanguage(code),
        _ => null,
    };
}
