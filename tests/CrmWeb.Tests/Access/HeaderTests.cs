using CrmWeb.Access.SignIn;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Access;

public sealed class HeaderTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/change-password", 302)]
    [InlineData("/setup", 404)]
    public async Task Every_answer_to_a_stranger_carries_the_headers(string address, int status)
    {
        await app.PersonAsync(StaffRole.Sales);
        using var browser = app.Browser();

        var answer = await browser.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task A_fault_of_ours_carries_them_too_and_tells_nothing_of_itself()
    {
        await using var broken = app.WithWebHostBuilder(b => b.ConfigureTestServices(
            s => s.AddSingleton<SignInLimits>(_ => throw new InvalidOperationException("Broken by a test."))));
        await app.PersonAsync(StaffRole.Sales);
        using var browser = broken.CreateClient();

        var answer = await browser.GetAsync("/sign-in");

        Assert.Equal(500, (int)answer.StatusCode);
        AssertHeaders(answer);
        Assert.DoesNotContain("Broken by a test", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_cannot_be_read_is_the_sender_s_mistake()
    {
        using var browser = app.Browser();

        Assert.Equal(400, (int)(await browser.PostAsync("/language", null)).StatusCode);
    }

    [Theory]
    [InlineData("/change-password", 200)]
    [InlineData("/users", 403)]
    [InlineData("/nowhere", 404)]
    public async Task What_staff_see_is_kept_in_no_cache(string address, int status)
    {
        using var sales = await app.ClientAs(StaffRole.Sales);

        var answer = await sales.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_other_sites()
    {
        var person = await app.PersonAsync(StaffRole.Sales);
        using var browser = app.Browser();

        var answer = await browser.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password });

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("crm=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        Assert.StartsWith("default-src 'none';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }
}
