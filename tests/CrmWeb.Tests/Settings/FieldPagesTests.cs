using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.CustomFields;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Settings;

public sealed class FieldPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string New = "main .form-panel form";

    [Fact]
    public async Task An_administrator_adds_a_choice_renames_one_retires_one_and_archives_the_field()
    {
        using var client = await app.ClientAs(StaffRole.Administrator);
        await client.PostFormAsync("/settings/fields?of=Opportunity", new() { ["Input.Type"] = "Choice", ["Input.English"] = "Roast", ["Input.Chinese"] = "烘焙度", ["Input.NewChoices"] = "Light | 浅烘\nDark | 深烘" }, New);
        var field = await ReadAsync("Roast");

        await client.PostFormAsync($"/settings/fields/{field.Id}", new() { ["Input.Choices[0].English"] = "Very light", ["Input.Choices[1].IsRetired"] = "true", ["Input.NewChoices"] = "Medium" });
        await client.SendAsync(await client.FilledAsync("/settings/fields?of=Opportunity", new() { ["fieldId"] = $"{field.Id}" }, "main form.row-actions"));

        var changed = await ReadAsync("Roast");
        Assert.Equal([("Very light", "浅烘", false), ("Dark", "深烘", true), ("Medium", "Medium", false)], changed.Choices.OrderBy(c => c.Id).Select(c => (c.English, c.Chinese, c.IsRetired)));
        Assert.Equal((field.Choices.Min(c => c.Id), true), (changed.Choices.Min(c => c.Id), changed.ArchivedAt is not null));
    }

    [Theory]
    [InlineData("Phone", "某电话", "Text", "", "comes with the program")]
    [InlineData("Taken", "别的", "Text", "", "such a field already")]
    [InlineData("Empty choice", "空选项", "Choice", "", "at least one choice")]
    [InlineData("Twice", "重复", "Choice", "Dark\ndark", "the same name")]
    [InlineData("", "无名", "Number", "", "")]
    public async Task A_field_that_cannot_be_is_refused(string english, string chinese, string type, string choices, string why)
    {
        if (!await app.InDatabaseAsync(db => db.CustomFields.AnyAsync(f => f.English == "Taken")))
            await app.FieldAsync(FieldOwner.Customer, CustomFieldType.Text, "Taken", "已有");
        using var client = await app.ClientAs(StaffRole.Administrator);

        var answer = await client.PostFormAsync("/settings/fields", new() { ["Input.Type"] = type, ["Input.English"] = english, ["Input.Chinese"] = chinese, ["Input.NewChoices"] = choices }, New);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(why, (await answer.DocumentAsync()).QuerySelector(".invalid-feedback")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_fields_than_a_form_can_hold_are_refused()
    {
        await app.InDatabaseAsync(db =>
        {
            db.CustomFields.AddRange(Enumerable.Range(1, CustomField.MostOfOwner).Select(i => new CustomField(FieldOwner.Complaint, CustomFieldType.Text, new($"Field {i}", $"字段{i}"), i)));
            return db.SaveChangesAsync();
        });
        using var client = await app.ClientAs(StaffRole.Administrator);

        var answer = await client.PostFormAsync("/settings/fields?of=Complaint", new() { ["Input.English"] = "One more", ["Input.Chinese"] = "再来一个" }, New);

        Assert.Contains("At most 50 fields", (await answer.DocumentAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_moves_up_and_an_auditor_moves_none()
    {
        var (first, second) = (await FieldAsync("First", 1), await FieldAsync("Second", 2));
        using var client = await app.ClientAs(StaffRole.Administrator);
        var row = (await client.PageAsync("/settings/fields?of=Contact")).QuerySelector("tbody tr:has([formaction])")!;
        var up = row.QuerySelector("[formaction*='handler=Up']")!.GetAttribute("formaction");
        await client.SendAsync(new(HttpMethod.Post, up) { Content = new FormUrlEncodedContent(row.QuerySelector<IHtmlFormElement>("form")!.Fields()) });

        Assert.Equal([second, first], await app.InDatabaseAsync(db => db.CustomFields.Of(FieldOwner.Contact).InOrder().Select(f => f.Id).ToListAsync()));
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        Assert.Null((await auditor.PageAsync("/settings/fields?of=Contact")).QuerySelector("main form"));
    }

    private Task<CustomField> ReadAsync(string english) => app.InDatabaseAsync(db => db.CustomFields.Include(f => f.Choices).SingleAsync(f => f.English == english));

    private Task<int> FieldAsync(string name, int place) => app.InDatabaseAsync(async db =>
    {
        var field = db.CustomFields.Add(new CustomField(FieldOwner.Contact, CustomFieldType.Text, new(name, name), place)).Entity;
        await db.SaveChangesAsync();
        return field.Id;
    });
}
