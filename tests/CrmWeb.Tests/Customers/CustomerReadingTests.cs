using System.Net;
using AngleSharp;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

public sealed class CustomerReadingTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_auditor_reads_personal_data_masked()
    {
        var id = await app.CustomerAsync("Audited", describe: c =>
        {
            c.Describe(new CustomerTraits(Notes: "secret note"));
            c.Reach([new CustomerPhone(PointKind.Work, "555 0100")], [new CustomerEmail(PointKind.Work, "secret@audited.example")], [new CustomerAddress(PointKind.Work, "1 Secret Lane", "Secretville", "", "", "")]);
            new Contact(c, "Secret Person").Describe(new ContactTraits("Secret Person", Phone: "555 0199"));
        });
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        var pages = (await auditor.PageAsync($"/customers/{id}")).ToHtml() + (await auditor.PageAsync("/customers?q=audited")).ToHtml();

        Assert.Contains("***", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", pages, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("555", pages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Sales)]
    [InlineData(StaffRole.Manager)]
    [InlineData(StaffRole.ServiceDesk)]
    [InlineData(StaffRole.Administrator)]
    [InlineData(StaffRole.Auditor)]
    public async Task Every_role_reads_the_customer_page_with_all_that_other_ideas_put_on_it(StaffRole role)
    {
        var id = await app.CustomerAsync($"Read by {role}");
        using var client = await app.ClientAs(role);

        Assert.Equal(role is StaffRole.Auditor, (await client.PageAsync($"/customers/{id}")).QuerySelector(".log-box") is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/relationship-type")]
    [InlineData("/stage")]
    [InlineData("/closing")]
    [InlineData("/archiving")]
    public async Task A_foreign_customer_answers_like_a_missing_one_to_the_byte(string page)
    {
        var foreign = await app.CustomerAsync("Foreign", await app.TeamAsync($"Others{page}"));
        var mine = await app.TeamAsync($"Mine{page}");
        using var sales = await app.ClientAs(StaffRole.Sales, mine);

        const int missingId = 123_456_789;
        var there = await sales.GetAsync($"/customers/{foreign}{page}");
        var missing = await sales.GetAsync($"/customers/{missingId}{page}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (there.StatusCode, missing.StatusCode));
        Assert.Equal(Without(missingId, await missing.Content.ReadAsStringAsync()), Without(foreign, await there.Content.ReadAsStringAsync()));
    }

    // The frame repeats the address asked for, and each answer has a token of its own against forgery.
    private static string Without(int id, string html)
        => System.Text.RegularExpressions.Regex.Replace(
            html.Replace($"%2Fcustomers%2F{id}", "", StringComparison.Ordinal).Replace($"/customers/{id}", "", StringComparison.Ordinal),
            "CfDJ8[\\w-]+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
