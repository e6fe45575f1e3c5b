using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Completeness;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.Customers;
using CrmWeb.Pages.Customers.Panels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Completeness;

/// <summary>How much of a customer is known, and what to ask next (资料完整度).</summary>
public sealed class CustomerCompletenessViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PanelCustomer customer)
        => View((customer, ProfileCompleteness.Of(await FactsAsync(customer.Id, HttpContext.RequestAborted))));

    private Task<ProfileFacts> FactsAsync(int id, CancellationToken cancel)
    {
        var present = db.Contacts.Where(p => p.CustomerId == id && p.ArchivedAt == null);
        return db.Customers.VisibleTo(UserClaimsPrincipal.Staff()).Where(c => c.Id == id).Select(c => new ProfileFacts(c.Class)
        {
            Reach = c.Phones.Any() || c.Emails.Any(),
            Alerts = db.CustomerAlerts.Standing().Any(a => a.CustomerId == c.Id) || db.AlertInquiries.Any(i => i.CustomerId == c.Id),
            Contact = present.Any(),
            Decider = present.Any(p => p.DecisionRole == DecisionRole.Decider || p.DecisionRole == DecisionRole.Approver),
            Attitudes = present.Any() && present.All(p => p.Influence != null && p.Attitude != null),
            Preference = db.CustomerPreferences.Current().Any(p => p.CustomerId == c.Id),
            Birthday = c.Birthday != null,
            Address = c.Addresses.Any(),
            Size = c.Size != null,
            Kind = c.GovernmentKind != null,
            Source = c.Source != CustomerSource.Import && c.Source != CustomerSource.Other,
            Language = c.Language != "",
        }).SingleAsync(cancel);
    }
}
