using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.CustomFields;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Contacts;

public sealed class ContactListTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Most = 8;

    [Fact]
    public async Task The_pages_show_everybody_within_reach_once_and_the_latest_first()
    {
        var team = await app.TeamAsync("Contact pages");
        await PeopleAsync(team, "Page customer", [.. Enumerable.Range(0, 60).Select(i => $"Person {i}")]);
        await PeopleAsync(await app.TeamAsync("Contacts elsewhere"), "Other customer", "Elsewhere");
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var first = await sales.PageAsync("/customers/contacts");
        var second = await sales.PageAsync(first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(Enumerable.Range(0, 60).Reverse().Select(i => $"Person {i}"), Names(first).Concat(Names(second)));
        Assert.Null(second.QuerySelector(".pager a[rel=next]"));
    }

    [Fact]
    public async Task People_are_found_by_any_part_of_name_number_and_address_and_by_their_part_in_decisions()
    {
        var team = await app.TeamAsync("Contact filters");
        await PeopleAsync(team, "Filter customer", "Ada Archer", "Ben Baker", "Cleo Carter");
        await DescribeAsync("Ada Archer", new("Ada Archer", DecisionRole: DecisionRole.Decider, Influence: Influence.High, Phone: "+44 20 7946 0018"));
        await DescribeAsync("Ben Baker", new("Ben Baker", DecisionRole: DecisionRole.User, Influence: Influence.High, Email: "ben@bakery.test"));
        await ArchiveAsync("Cleo Carter");
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        foreach (var (asked, found) in new (string, string[])[]
        {
            ("", ["Ben Baker", "Ada Archer"]), ("q=arch", ["Ada Archer"]), ("q=7946", ["Ada Archer"]), ("q=bakery", ["Ben Baker"]), ("q=Filter customer", []),
            ("role=User", ["Ben Baker"]), ("influence=High", ["Ben Baker", "Ada Archer"]), ("influence=High&role=Decider", ["Ada Archer"]), ("mine=true", []), ("q=cleo", []),
        })
            Assert.Equal(found, Names(await sales.PageAsync($"/customers/contacts?{asked}")));
        Assert.Equal("tel:+442079460018", (await sales.PageAsync("/customers/contacts?q=arch")).QuerySelector("td a[href^='tel:']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Own_fields_are_shown_and_asked_for_and_a_question_that_cannot_be_read_is_told()
    {
        var field = await app.FieldAsync(FieldOwner.Contact, CustomFieldType.Number, "Seats", "座位");
        var team = await app.TeamAsync("Contact fields");
        await PeopleAsync(team, "Field customer", "Many seats", "Few seats");
        await SayAsync("Many seats", field, 40);
        await SayAsync("Few seats", field, 4);
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var many = await sales.PageAsync($"/customers/contacts?own[{field.Id}]=9");

        Assert.Equal(["Many seats"], Names(many));
        Assert.Contains("Seats: 40", many.QuerySelector(".own-said")!.TextContent, StringComparison.Ordinal);
        var wrong = await sales.PageAsync($"/customers/contacts?own[{field.Id}]=lots");
        Assert.Empty(Names(wrong));
        Assert.Contains("Seats", wrong.QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_asks_eight_questions_at_most_however_many_there_are()
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        await app.FieldAsync(FieldOwner.Contact, CustomFieldType.Text, "Counted", "计数");
        var queries = new List<int>();
        foreach (var count in new[] { 2, 45 })
        {
            var team = await app.TeamAsync($"Contacts of {count}");
            await PeopleAsync(team, "Counted customer", [.. Enumerable.Range(0, count).Select(i => $"Counted {i}")]);
            var person = await app.PersonAsync(StaffRole.Sales, team);
            using var client = counting.CreateClient();
            await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password });
            var before = counter.Count;
            await client.PageAsync("/customers/contacts");
            queries.Add(counter.Count - before);
        }

        Assert.Equal(queries[0], queries[1]);
        Assert.InRange(queries[0], 2, Most);
    }

    private static IEnumerable<string> Names(IParentNode page) => page.QuerySelectorAll("a.rowlink").Select(a => a.TextContent);

    private Task<int> PeopleAsync(int team, string customer, params string[] names) => app.CustomerAsync(customer, team, describe: c =>
    {
        foreach (var name in names)
            _ = new Contact(c, name);
    });

    private Task<int> DescribeAsync(string name, ContactTraits traits) => ChangeAsync(name, contact => contact.Describe(traits));

    private Task<int> ArchiveAsync(string name) => ChangeAsync(name, contact => contact.Archive(TimeProvider.System.GetUtcNow().UtcDateTime));

    private Task<int> SayAsync(string name, CustomField field, decimal number) => ChangeAsync(name, contact => contact.Hold(field.Id, new(Number: number)));

    private Task<int> ChangeAsync(string name, Action<Contact> change) => app.InDatabaseAsync(async db =>
    {
        change(await db.Contacts.Include(c => c.FieldValues).SingleAsync(c => c.Name == name));
        return await db.SaveChangesAsync();
    });
}
