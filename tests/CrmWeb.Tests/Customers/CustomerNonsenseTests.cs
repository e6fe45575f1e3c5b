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

public sealed class CustomerNonsenseTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Name", "a\u0001b")]
    [InlineData("Input.Code", "")]
    [InlineData("Input.Class", "99")]
    [InlineData("Input.Web", "javascript:alert(1)")]
    [InlineData("Input.Birthday", "2026-02-30")]
    [InlineData("Input.Birthday", "9999-12-31")]
    [InlineData("Input.OwnerId", "2147483648")]
    [InlineData("Input.OwnerId", "999999")]
    [InlineData("Input.Currency", "XYZ")]
    [InlineData("Points.Phones[0].Number", "call me")]
    [InlineData("Points.Emails[0].Address", "not an address")]
    [InlineData("Input.FormId", "no-guid")]
    public async Task Nonsense_in_a_field_is_told_beside_it_and_nothing_is_written(string field, string value)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var before = await app.InDatabaseAsync(db => db.Customers.CountAsync());

        var form = await manager.FilledAsync("/customers/new", new() { ["Input.Name"] = "Sound", ["Input.Class"] = "Individual" });
        var fields = (await form.Content!.ReadAsStringAsync()).Split('&').Where(p => !p.StartsWith(Uri.EscapeDataString(field) + "=", StringComparison.Ordinal));
        var body = string.Join('&', fields.Append($"{Uri.EscapeDataString(field)}={Uri.EscapeDataString(value)}"));
        var answer = await manager.SendAsync(new(HttpMethod.Post, "/customers/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(before, await app.InDatabaseAsync(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_form_with_a_null_character_is_not_read_at_all()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/customers/new", new() { ["Input.Name"] = "null\0character" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await app.InDatabaseAsync(db => db.Customers.AnyAsync(c => c.Name.StartsWith("null"))));
    }

    [Fact]
    public async Task A_megabyte_of_name_is_refused_and_a_lone_surrogate_does_no_harm()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var long_ = await manager.PostFormAsync("/customers/new", new() { ["Input.Name"] = new string('x', 1_000_000) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long_.StatusCode);

        var form = await manager.FilledAsync("/customers/new", new() { ["Input.Name"] = "XXX" });
        var body = (await form.Content!.ReadAsStringAsync()).Replace("XXX", "a%ED%A0%80b", StringComparison.Ordinal);
        var answer = await manager.SendAsync(new(HttpMethod.Post, "/customers/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await manager.PageAsync(answer.Headers.Location!.OriginalString);
    }
}
