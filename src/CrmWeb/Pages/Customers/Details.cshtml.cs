using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Customers;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Stakeholders;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Completeness;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Pages.Stakeholders;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}: one customer in the order of IDIC: identify, differentiate, interact, customise.</summary>
public sealed class DetailsModel(CrmDbContext db, TimeProvider clock) : PageModel
{
    public Customer Customer { get; private set; } = null!;
    public string? Owner { get; private set; }
    public string Team { get; private set; } = "";
    public string? Campaign { get; private set; }
    public string? ClosedCause { get; private set; }
    public IReadOnlyList<AlikeCustomer> Alike { get; private set; } = [];
    /// <summary>What the contacts say in the company's own fields.</summary>
    public ILookup<int, SaidField> ContactFields { get; private set; } = null!;
    public IReadOnlyList<LinkRow> Links { get; private set; } = [];
    public StaffScope Staff { get; private set; } = null!;

    /// <summary>May change everything about this customer.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>May change its numbers, addresses and contacts, and log what happens.</summary>
    public bool MayServe { get; private set; }
    public bool SeesValue { get; private set; }

    /// <summary>May merge it with another.</summary>
    public bool MayMerge { get; private set; }

    /// <summary>The latest merge into this customer that can still be undone.</summary>
    public RecentMerge? Merge { get; private set; }
    public ProfileCompleteness Profile { get; private set; } = null!;

    /// <summary>What the customers it brought are worth; none for those who may not see values.</summary>
    public ReferralValue? Referral { get; private set; }

    /// <summary>As-of day of the run finished last.</summary>
    public DateOnly? FiguresAsOf { get; private set; }

    public IEnumerable<Contact> Contacts => Customer.Contacts.OrderBy(c => c.ArchivedAt is not null).ThenBy(c => c.Influence ?? Influence.Low + 1).ThenBy(c => c.Id);

    public IEnumerable<StakeholderRole> Roles => StakeholderRoles.In(Customer.Stakeholder.Roles);

    /// <summary>What the call and e-mail buttons dial and write to; nothing for those who see them masked.</summary>
    public string? Phone => Staff.SeesMasked ? null : Customer.Phones.OrderBy(p => p.Id).Select(p => p.Number).FirstOrDefault();

    public string? Email => Staff.SeesMasked ? null : Customer.Emails.OrderBy(e => e.Id).Select(e => e.Address).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        Staff = User.Staff();
        var customer = await db.Customers.AsNoTracking().VisibleTo(Staff)
            .Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.Contacts).Include(c => c.Stakeholder)
            .AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (customer is null)
            return await LeadOnAsync(id, cancel);

        Customer = customer;
        await SurroundAsync(id, cancel);
        FiguresAsOf = await db.FiguresAsOfAsync(cancel);
        ContactFields = (customer.Contacts.Count == 0 ? [] : await db.SaidAsync(db.ContactFieldValues.Where(v => db.Contacts.Any(p => p.Id == v.RecordId && p.CustomerId == id)), cancel)).ToLookup(f => f.RecordId);
        Links = await db.RelationshipLinks.RowsOfAsync(customer.Stakeholder.Id, db.Stakeholders.VisibleTo(Staff), Staff, cancel);
        Referral = SeesValue ? await ReferralValue.OfAsync(db, customer.Stakeholder.Id, Staff, cancel) : null;
        Alike = MayServe ? await db.AlikeAsync(customer, Staff, cancel) : [];
        return Page();
    }

    // The address of a customer that was merged away leads to its survivor.
    private async Task<IActionResult> LeadOnAsync(int id, CancellationToken cancel)
    {
        var into = db.Customers.Merged().Where(m => m.Id == id).Select(m => m.MergedIntoId);
        return await db.Customers.VisibleTo(Staff).Where(c => into.Contains(c.Id)).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel) is { } survivor
            ? RedirectToPage(new { id = survivor }) : NotFound();
    }

    // One question for all that hangs on the customer's row.
    private async Task SurroundAsync(int id, CancellationToken cancel)
    {
        var undoable = clock.GetUtcNow().UtcDateTime.AddDays(-CustomerMerge.UndoDays);
        var around = await db.Customers.Where(c => c.Id == id).Select(c => new
        {
            Owner = db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            Team = db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).First(),
            Campaign = db.Campaigns.Where(k => k.Id == c.CampaignId).Select(k => k.Name).FirstOrDefault(),
            Cause = db.Causes.FirstOrDefault(cause => cause.Code == c.ClosedCause),
            MayWrite = db.Customers.EditableBy(Staff).Any(e => e.Id == c.Id),
            MayServe = db.Customers.ServedBy(Staff).Any(e => e.Id == c.Id),
            AlertsAsked = db.CustomerAlerts.Standing().Any(a => a.CustomerId == c.Id) || db.AlertInquiries.Any(i => i.CustomerId == c.Id),
            LikesKnown = db.CustomerPreferences.Current().Any(p => p.CustomerId == c.Id),
            SeesValue = db.Customers.ValuedFor(Staff).Any(e => e.Id == c.Id),
            MayMerge = db.Customers.MergeableBy(Staff).Any(e => e.Id == c.Id),
            Merge = db.CustomerMerges.VisibleTo(Staff).Standing().Where(m => m.SurvivorId == c.Id && m.MergedAt >= undoable)
                .OrderByDescending(m => m.Id).Select(m => new RecentMerge(m.Id, m.Merged.Name, m.MergedAt)).FirstOrDefault(),
        }).SingleAsync(cancel);
        (Owner, Team, MayWrite, MayServe, SeesValue) = (around.Owner, around.Team, around.MayWrite, around.MayServe, around.SeesValue);
        (MayMerge, Merge) = (around.MayMerge, around.Merge);
        Campaign = around.Campaign;
        Profile = ProfileCompleteness.Of(Customer, around.AlertsAsked, around.LikesKnown);
        ClosedCause = around.Cause?.NameIn(CultureInfo.CurrentUICulture.Name);
    }
}

/// <summary>A merge that can still be undone (可撤销的合并).</summary>
public sealed record RecentMerge(int Id, string Name, DateTime At);
