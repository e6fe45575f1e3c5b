using System.Net;
using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.CustomFields;

public sealed class CustomerFieldPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_new_customer_says_something_in_every_type_of_field_and_its_page_shows_it()
    {
        var fields = await EveryTypeAsync("made");
        using var client = await app.ClientAs(StaffRole.Manager);

        var answer = await client.PostFormAsync("/customers/new", new()
        {
            ["Input.Name"] = "Says much", [Key(fields[0])] = "back door", [Key(fields[1])] = "12.5", [Key(fields[2])] = "2026-02-28", [Key(fields[3])] = $"{fields[3].Choices[1].Id}", [Key(fields[4])] = "no",
        });

        var page = await client.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal(["back door", "12.5", "28 Feb 2026", "Dark", "No"], fields.Select(f => Shown(page, f.English)));
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        Assert.DoesNotContain("back door", (await auditor.PageAsync(answer.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var fields = await EveryTypeAsync("wrong");
        var id = await app.CustomerAsync("Says it wrong");
        using var client = await app.ClientAs(StaffRole.Manager);

        var answer = await client.PostFormAsync($"/customers/{id}/edit", new() { [Key(fields[0])] = "kept", [Key(fields[1])] = "12,5", [Key(fields[3])] = "4711" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Equal(["Please enter a number.", "This choice is not on offer."], page.QuerySelectorAll(".field .invalid-feedback").Select(e => e.TextContent));
        Assert.Equal("kept", page.QuerySelector($"[name='{Key(fields[0])}']")!.GetAttribute("value"));
        Assert.False(await app.InDatabaseAsync(db => db.CustomerFieldValues.AnyAsync(v => v.RecordId == id)));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_what_the_first_said_in_a_field()
    {
        var fields = await EveryTypeAsync("contested");
        var id = await app.CustomerAsync("Contested");
        using var client = await app.ClientAs(StaffRole.Manager);
        var first = await client.FilledAsync($"/customers/{id}/edit", new() { [Key(fields[4])] = "yes" });
        var second = await client.FilledAsync($"/customers/{id}/edit", new() { [Key(fields[1])] = "7" });
        await client.SendAsync(first);

        var answer = await client.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var rows = (await answer.DocumentAsync()).QuerySelectorAll(".conflict tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent)));
        Assert.Equal([$"{fields[1].English}||7", $"{fields[4].English}|Yes|"], rows);
    }

    [Fact]
    public async Task An_archived_field_leaves_the_form_and_keeps_its_values()
    {
        var fields = await EveryTypeAsync("archived");
        var id = await app.CustomerAsync("Keeps it", describe: c => c.Hold(fields[0].Id, new("as it was")));
        await app.InDatabaseAsync(async db =>
        {
            (await db.CustomFields.SingleAsync(f => f.Id == fields[0].Id)).Archive(CustomerRows.Entered.At);
            return await db.SaveChangesAsync();
        });
        using var client = await app.ClientAs(StaffRole.Manager);

        Assert.Null((await client.PageAsync($"/customers/{id}/edit")).QuerySelector($"[name='{Key(fields[0])}']"));
        await client.PostFormAsync($"/customers/{id}/edit", new() { [Key(fields[1])] = "3" });

        Assert.Equal(["as it was", "3"], await app.InDatabaseAsync(async db => (await db.CustomerFieldValues.Where(v => v.RecordId == id).OrderBy(v => v.FieldId).ToListAsync()).Select(v => v.Content.Written)));
    }

    private async Task<IReadOnlyList<CustomField>> EveryTypeAsync(string name)
    {
        var fields = new List<CustomField>();
        foreach (var type in Enum.GetValues<CustomFieldType>())
            fields.Add(await app.FieldAsync(FieldOwner.Customer, type, $"{name} {type}", $"{name}的{type}"));
        return fields;
    }

    private static string Key(CustomField field) => $"Custom.Values[{field.Id}]";

    private static string Shown(IDocument page, string label) => page.QuerySelectorAll("dt").Single(t => t.TextContent == label).NextElementSibling!.TextContent;
}
