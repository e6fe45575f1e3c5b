using AngleSharp.Dom;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Complaints;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.CustomFields;

/// <summary>Complaints and opportunities are asked for by the company's own fields, as customers are.</summary>
public sealed class RecordFieldFilterTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly FieldContent[] Many = [new("Back Door"), new(Number: 70), new(Day: new(2026, 2, 28)), default, new(IsYes: true)];
    private static readonly FieldContent[] Few = [new("front"), new(Number: 8), new(Day: new(2025, 12, 31)), default, new(IsYes: false)];

    [Theory]
    [InlineData(FieldOwner.Complaint, "/complaints")]
    [InlineData(FieldOwner.Opportunity, "/opportunities")]
    [InlineData(FieldOwner.Opportunity, "/opportunities/list")]
    public async Task A_list_shows_what_records_say_and_finds_them_by_every_type_of_field(FieldOwner owner, string list)
    {
        var fields = new List<CustomField>();
        foreach (var type in Enum.GetValues<CustomFieldType>())
            fields.Add(await app.FieldAsync(owner, type, $"{type} of {list}", $"{list}的{type}"));
        var (team, word) = (await app.TeamAsync($"Filters {list}"), list.Replace('/', ' '));
        var customer = await app.CustomerAsync("Asked after", team);
        await RecordAsync(owner, customer, $"Says much{word}", fields, Many, 1);
        await RecordAsync(owner, customer, $"Says little{word}", fields, Few, 0);
        await RecordAsync(owner, customer, $"Says nothing{word}", [], [], 0);
        using var client = await app.ClientAs(StaffRole.Sales, team);

        string[] asked =
        [
            $"own[{fields[0].Id}]=k door", $"own[{fields[1].Id}]=9", $"own[{fields[2].Id}]=2026-01-01&upto[{fields[2].Id}]=2026-02-28",
            $"own[{fields[3].Id}]={fields[3].Choices[1].Id}", $"own[{fields[4].Id}]=yes", $"own[{fields[0].Id}]=o&own[{fields[4].Id}]=yes",
        ];

        foreach (var question in asked)
            Assert.Equal([$"Says much{word}"], Titles(await client.PageAsync($"{list}?{question}")));
        Assert.Equal([$"Says little{word}"], Titles(await client.PageAsync($"{list}?upto[{fields[1].Id}]=9")));
        var whole = await client.PageAsync(list);
        Assert.Equal(3, Titles(whole).Count());
        Assert.Contains($"Text of {list}: Back Door · Number of {list}: 70 · Date of {list}: 28 Feb 2026 · Choice of {list}: Dark · YesNo of {list}: Yes", whole.QuerySelectorAll(".own-said").Select(s => s.TextContent));
        var wrong = await client.PageAsync($"{list}?own[{fields[1].Id}]=many");
        Assert.Empty(Titles(wrong));
        Assert.Contains($"Number of {list}", wrong.QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        var masked = await auditor.PageAsync($"{list}?own[{fields[0].Id}]=k door");
        Assert.Equal(3, Titles(masked).Count(t => t.EndsWith(word, StringComparison.Ordinal)));
        Assert.DoesNotContain("Back Door", masked.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forecast_counts_those_that_say_it_and_its_months_lead_to_the_same()
    {
        var field = await app.FieldAsync(FieldOwner.Opportunity, CustomFieldType.Number, "Forecast number", "预测数");
        var team = await app.TeamAsync("Forecasts by field");
        var customer = await app.CustomerAsync("Forecast customer", team);
        await RecordAsync(FieldOwner.Opportunity, customer, "Says seventy", [field], [new(Number: 70)], 0);
        await RecordAsync(FieldOwner.Opportunity, customer, "Says eight", [field], [new(Number: 8)], 0);
        using var client = await app.ClientAs(StaffRole.Sales, team);

        IElement Busy(IDocument page) => Assert.Single(page.QuerySelectorAll(".forecast tbody tr"), row => row.QuerySelector("td")!.TextContent != "0");
        Assert.Equal("2", Busy(await client.PageAsync("/opportunities/forecast")).QuerySelector("td")!.TextContent);
        var month = Busy(await client.PageAsync($"/opportunities/forecast?own[{field.Id}]=9"));

        Assert.Equal("1", month.QuerySelector("td")!.TextContent);
        Assert.Equal(["Says seventy"], Titles(await client.PageAsync(month.QuerySelector("a")!.GetAttribute("href")!)));
    }

    private Task<int> RecordAsync(FieldOwner owner, int customer, string title, IReadOnlyList<CustomField> fields, FieldContent[] says, int choice) => owner is FieldOwner.Complaint
        ? SayAsync(app.ComplaintAsync(customer, title), db => db.Complaints.Include(c => c.FieldValues), fields, says, choice)
        : SayAsync(app.OpportunityAsync(customer, title), db => db.Opportunities.Include(o => o.FieldValues), fields, says, choice);

    private async Task<int> SayAsync<T>(Task<int> made, Func<CrmDbContext, IQueryable<T>> records, IReadOnlyList<CustomField> fields, FieldContent[] says, int choice)
        where T : class, IHoldsFields
    {
        var id = await made;
        return await app.InDatabaseAsync(async db =>
        {
            var record = await records(db).SingleAsync(r => EF.Property<int>(r, "Id") == id);
            foreach (var (field, i) in fields.Select((f, i) => (f, i)))
                record.Hold(field.Id, field.Type is CustomFieldType.Choice ? new(ChoiceId: field.Choices[choice].Id) : says[i]);
            return await db.SaveChangesAsync();
        });
    }

    private static IEnumerable<string> Titles(IParentNode page) => page.QuerySelectorAll("a.rowlink, a.board-title").Select(a => a.TextContent);
}
