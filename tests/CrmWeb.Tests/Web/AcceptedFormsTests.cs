using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;

namespace CrmWeb.Tests.Web;

public sealed class AcceptedFormsTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Name = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_form_that_was_accepted_is_told_by_its_name()
        => Assert.Equal(Name, await ToldAsync("Ann", Name));

    [Theory]
    [InlineData("", Name)]
    [InlineData("Bob", "not a name; path=/admin")]
    [InlineData("Cay", "")]
    public async Task A_form_that_comes_back_or_has_no_sound_name_is_not_told(string contact, string draft)
        => Assert.Null(await ToldAsync(contact, draft));

    [Fact]
    public async Task Whoever_must_sign_in_again_keeps_the_draft()
    {
        using var stranger = app.Browser();

        var answer = await stranger.PostAsync("/customers/new", new FormUrlEncodedContent([new("draft", Name)]));

        Assert.Null(Told(answer));
    }

    private async Task<string?> ToldAsync(string contact, string draft)
    {
        var id = await app.CustomerAsync("With drafts");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var form = await desk.FilledAsync($"/customers/{id}/contacts/new", new() { ["Input.Name"] = contact });
        form.Content = new StringContent($"{await form.Content!.ReadAsStringAsync()}&draft={Uri.EscapeDataString(draft)}", null, "application/x-www-form-urlencoded");
        return Told(await desk.SendAsync(form));
    }

    private static string? Told(HttpResponseMessage answer)
        => answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.SingleOrDefault(c => c.StartsWith("draft-accepted=", StringComparison.Ordinal)) is { } told
            ? told.Split('=', ';')[1]
            : null;
}
