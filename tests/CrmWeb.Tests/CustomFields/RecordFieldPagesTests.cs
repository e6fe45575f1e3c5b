using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;

namespace CrmWeb.Tests.CustomFields;

/// <summary>Contacts, complaints and opportunities ask for the company's own fields as customers do.</summary>
public sealed class RecordFieldPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData(FieldOwner.Complaint, "/complaints/new?customerId=", "Input.Summary", "Input.Category", "product")]
    [InlineData(FieldOwner.Opportunity, "/opportunities/new?customerId=", "Input.Title", "Input.Amount", "100")]
    public async Task A_record_says_something_is_corrected_and_shown(FieldOwner owner, string address, string name, string other, string value)
    {
        var (number, required) = (await app.FieldAsync(owner, CustomFieldType.Number, $"Crates of {owner}", "箱数"), await app.FieldAsync(owner, CustomFieldType.Choice, $"Roast of {owner}", "烘焙度", isRequired: true));
        var customer = await app.CustomerAsync($"Has a {owner}");
        using var client = await app.ClientAs(StaffRole.Administrator);
        var typed = new Dictionary<string, string> { [name] = "Wet crates", [other] = value, [Key(number)] = "2.5" };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostFormAsync($"{address}{customer}", typed)).StatusCode);
        var made = await client.PostFormAsync($"{address}{customer}", new(typed) { [Key(required)] = $"{required.Choices[0].Id}" });

        var page = made.Headers.Location!.OriginalString;
        await ShowsAsync(client, page, $"Crates of {owner}|2.5", $"Roast of {owner}|Light");
        await client.PostFormAsync($"{page}/edit", new() { [Key(number)] = "", [Key(required)] = $"{required.Choices[1].Id}" });
        await ShowsAsync(client, page, $"Roast of {owner}|Dark");
    }

    [Fact]
    public async Task A_contact_says_something_and_the_customers_page_shows_it()
    {
        var field = await app.FieldAsync(FieldOwner.Contact, CustomFieldType.Date, "Retires on", "退休日");
        var customer = await app.CustomerAsync("Has people", describe: c => _ = new Contact(c, "Silent"));
        using var client = await app.ClientAs(StaffRole.Manager);

        await client.PostFormAsync($"/customers/{customer}/contacts/new", new() { ["Input.Name"] = "Ada", [Key(field)] = "2031-05-01" });

        var page = await client.PageAsync($"/customers/{customer}");
        Assert.Contains("Retires on: 1 May 2031", page.QuerySelectorAll("[aria-labelledby=contacts] li").Single(l => l.TextContent.Contains("Ada", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var edit = page.QuerySelectorAll("[aria-labelledby=contacts] a").Single(a => a.TextContent == "Ada").GetAttribute("href")!;
        var refused = await client.PostFormAsync(edit, new() { [Key(field)] = "soon" });
        Assert.Contains("between 1900 and 2199", (await refused.DocumentAsync()).QuerySelector(".invalid-feedback")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2031", (await client.PageAsync(edit)).QuerySelector($"[name='{Key(field)}']")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    private static async Task ShowsAsync(HttpClient client, string address, params string[] lines)
    {
        var shown = (await client.PageAsync(address)).QuerySelectorAll("dt").Where(t => t.TextContent.Contains(" of ", StringComparison.Ordinal)).Select(t => $"{t.TextContent}|{t.NextElementSibling!.TextContent}");
        Assert.Equal(lines, shown.Where(s => s.StartsWith("Crates", StringComparison.Ordinal) || s.StartsWith("Roast", StringComparison.Ordinal)));
    }

    private static string Key(CustomField field) => $"Custom.Values[{field.Id}]";
}
