using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Customers;
using CrmWeb.Data.Saving;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Search;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/new: records a customer, with everything that is known on the first day.</summary>
public sealed class NewModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : PageModel, ICustomerForm
{
    [BindProperty]
    public CustomerInput Input { get; set; } = new();

    [BindProperty]
    public PointsInput Points { get; set; } = new();

    [BindProperty]
    public FieldAnswers Custom { get; set; } = new();

    /// <summary>None takes the company's type for the class.</summary>
    [BindProperty]
    public RelationshipType? Type { get; set; }

    /// <summary>Said of a customer that looks like another and is none.</summary>
    [BindProperty]
    public bool Anyway { get; set; }

    public IReadOnlyList<AlikeCustomer> Alike { get; private set; } = [];
    public Assignment Assignment { get; private set; } = null!;
    public Choices Campaigns { get; private set; } = new([]);
    public bool MayDescribe => true;

    /// <param name="campaign">The campaign that brought it, when asked for from its page.</param>
    public async Task OnGetAsync(int? campaign, CancellationToken cancel)
    {
        Input.FormId = Guid.NewGuid();
        Input.Code = await db.NextCustomerCodeAsync(cancel);
        Input.OwnerId = User.StaffId();
        Input.TeamId = await Assignment.OwnTeamAsync(db, User, cancel);
        await OfferAsync(cancel);
        if (Campaigns.Offers(campaign))
            Input.CampaignId = campaign;
        if (campaign is not null)
            Input.Source = await db.Campaigns.Where(k => k.Id == campaign).Select(k => k.Source).FirstOrDefaultAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OfferAsync(cancel);
        if (!await IsSoundAsync(cancel))
            return this.Rejected("_Form");

        var customer = await MakeAsync(cancel);
        Alike = Anyway ? [] : await db.AlikeAsync(customer, User.Staff(), cancel);
        if (Alike.Count > 0)
            return this.Rejected();

        db.Customers.Add(customer);
        if (!await db.SaveOnceAsync<Customer>(c => c.FormId == Input.FormId, cancel))
            customer = await db.Customers.AsNoTracking().SingleAsync(c => c.FormId == Input.FormId, cancel);

        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Details", new { id = customer.Id });
    }

    /// <summary>Who looks like what was typed so far; asked while somebody types.</summary>
    public async Task<IActionResult> OnPostAlikeAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var name = Input.Name.Clean();
        Alike = await db.AlikeAsync(new AlikeSought(0, Input.FormId, name.Length > 0 ? SortKey.Of(name) : null, Points.PhoneKeys, Points.EmailKeys), User.Staff(), cancel);
        return this.Fragment("_AlikeBefore");
    }

    private async Task OfferAsync(CancellationToken cancel)
    {
        (Assignment, Campaigns) = await CustomerOffer.ReadAsync(db, User.Staff(), (null, null, null), cancel);
        Points.WithBlankRows();
        await Custom.OfferAsync(db, FieldOwner.Customer, null, cancel);
    }

    private async Task<bool> IsSoundAsync(CancellationToken cancel)
    {
        (await new CustomerValidator(words, formats.Today, Campaigns).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        (await new PointsValidator(words).ValidateAsync(Points, cancel)).AddToModelState(ModelState, nameof(Points));
        Custom.Check(ModelState, new(words, formats));
        if (Assignment.May && !Assignment.Offers(Input.TeamId, Input.OwnerId))
            ModelState.AddModelError("Input.OwnerId", words["Choice.Unknown"].Value);
        if (ModelState.IsValid && await IsCodeTakenAsync(cancel))
            ModelState.AddModelError("Input.Code", words["Customers.CodeTaken", await db.NextCustomerCodeAsync(cancel)].Value);
        return ModelState.IsValid;
    }

    // The same form sent again finds its own code: that is no clash.
    private async Task<bool> IsCodeTakenAsync(CancellationToken cancel)
        => await db.HasCustomerCodeAsync(Input.Code.Clean(), 0, cancel) && !await db.Customers.AnyAsync(c => c.FormId == Input.FormId, cancel);

    private async Task<Customer> MakeAsync(CancellationToken cancel)
    {
        var settings = await db.SettingsAsync(cancel);
        var type = Type ?? settings.Choice<RelationshipType>($"Care.TypeFor{Input.Class}");
        var (teamId, ownerId) = Assignment.May
            ? (Input.TeamId!.Value, Input.OwnerId)
            : (await Assignment.OwnTeamAsync(db, User, cancel), User.StaffId());
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var customer = new Customer(Input.Code.Clean(), Input.Name.Clean(), Input.Class, teamId, ownerId, type, entered).FromForm(Input.FormId);
        customer.Describe(Input.ToTraits());
        customer.Stakeholder.Play(Input.AllRoles);
        Points.WriteTo(customer);
        Custom.WriteTo(customer);
        return customer;
    }
}
