using System.Globalization;
using CrmWeb.Data.Demo;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Tests.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Access;

/// <summary>An auditor walks through the demo company and learns nothing about any single person.</summary>
public sealed class AuditorTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int OfEachKind = 3;

    [Fact]
    public async Task An_auditor_reads_every_page_and_meets_no_persons_name_number_address_or_birthday()
    {
        using var auditor = app.Browser();
        var account = await DemoAuditorAsync();
        await auditor.PostFormAsync("/sign-in", new() { ["Input.Email"] = account.Email, ["Input.Password"] = account.Password });
        var personal = await PersonalAsync();
        Assert.True(personal.Count > 500, $"Only {personal.Count} personal details were found.");

        var pages = await auditor.CrawlAsync([.. await AboutIndividualsAsync(), "/", "/customers?class=Individual", "/care?view=Team", "/stakeholders", "/interactions", "/complaints?state=Closed", "/pyramid", "/search?q=K00", "/settings", "/users"]);

        Assert.True(pages.Count > 40, $"Only {pages.Count} pages were found.");
        Assert.Empty(pages.SelectMany(page => FoundIn(page, personal)).Order(StringComparer.Ordinal).Take(20));
        Assert.DoesNotContain(pages, page => page.Document.QuerySelector("main form[method=post]") is not null && page.Address != "/change-password");
    }

    [Fact]
    public async Task An_auditor_is_never_offered_as_the_owner_of_work()
    {
        var auditor = await app.PersonAsync(StaffRole.Auditor);
        var customer = await Customers.CustomerRows.CustomerAsync(app, "Owned by whom");
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        foreach (var address in new[] { "/customers", "/customers/new", $"/customers/{customer}/edit", $"/customers/{customer}", $"/customers/{customer}/contacts/new", $"/complaints/new?customerId={customer}", $"/care/new?customerId={customer}", "/interactions/new", "/stakeholders/new" })
            Assert.Null((await administrator.PageAsync(address)).QuerySelector($"select option[value='{auditor.Id}']:not([selected])"));
    }

    private static IEnumerable<string> FoundIn(CrawledPage page, IReadOnlyCollection<string> personal)
    {
        var html = page.Document.DocumentElement.OuterHtml;
        return personal.Where(text => html.Contains(text, StringComparison.Ordinal)).Select(text => $"{page.Address}: {text}");
    }

    private async Task<DemoAccount> DemoAuditorAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var company = scope.ServiceProvider.GetRequiredService<DemoCompany>();
        await company.FoundAsync("en", default);
        var accounts = await company.CreateAsync("en", DemoCompany.Seed, default);
        await scope.ServiceProvider.GetRequiredService<DemoHistory>().MakeAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), default);
        return accounts.Single(a => a.Roles.Contains(StaffRole.Auditor));
    }

    private Task<HashSet<string>> PersonalAsync() => app.InDatabaseAsync(async db =>
    {
        var people = await db.Customers.Where(c => c.Class == CustomerClass.Individual).Include(c => c.Phones).Include(c => c.Emails).AsSplitQuery().ToListAsync();
        var contacts = await db.Contacts.ToListAsync();
        var born = people.Select(p => p.Birthday).Concat(contacts.Select(c => c.Birthday)).OfType<DateOnly>().Select(day => day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-US")));
        var staff = await db.Users.Select(u => u.DisplayName).ToListAsync();
        return people.SelectMany(p => p.Phones.Select(n => n.Number).Concat(p.Emails.Select(e => e.Address)).Append(p.Name))
            .Concat(contacts.SelectMany(c => new[] { c.Name, c.Phone, c.Email })).Concat(born)
            .Where(text => text.Length > 0).Except(staff, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    });

    // The crawler opens a few pages of each kind: these come first.
    private Task<List<string>> AboutIndividualsAsync() => app.InDatabaseAsync(async db =>
    {
        var customers = await db.Customers.Where(c => c.Class == CustomerClass.Individual).OrderBy(c => c.Id).Take(OfEachKind).Select(c => c.Id).ToListAsync();
        var complaints = await db.Complaints.Where(c => c.Customer.Class == CustomerClass.Individual).Take(OfEachKind).Select(c => c.Id).ToListAsync();
        var care = await db.CareTasks.Where(t => t.Reason == CareReason.Birthday).Take(OfEachKind).Select(t => t.Id).ToListAsync();
        var talks = await db.Interactions.Where(i => i.Customer.Class == CustomerClass.Individual).Take(OfEachKind).Select(i => i.Id).ToListAsync();
        return customers.SelectMany(id => new[] { $"/customers/{id}", $"/customers/{id}/purchases", $"/customers/{id}/timeline", $"/customers/{id}/plan" })
            .Concat(complaints.Select(id => $"/complaints/{id}")).Concat(care.Select(id => $"/care/{id}")).Concat(talks.Select(id => $"/interactions/{id}")).ToList();
    });
}
