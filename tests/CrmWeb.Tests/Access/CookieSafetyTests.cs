using CrmWeb.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CrmWeb.Tests.Access;

public sealed class CookieSafetyTests
{
    [Theory]
    [InlineData("urls", "https://0.0.0.0:443", "__Host-crm")]
    [InlineData("urls", "https://localhost:5081;http://localhost:5080", "crm")]
    [InlineData("urls", "http://localhost:5080", "crm")]
    [InlineData("CRM_ADDRESS", "https://crm.kiefer.test", "__Host-crm")]
    public void Cookies_are_bound_to_the_host_wherever_people_come_over_https(string key, string value, string name)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var cookie = new CookieBuilder();

        CookieSafety.For(configuration).Apply(cookie, "crm");

        Assert.Equal(name, cookie.Name);
        Assert.Equal(name != "crm", cookie.SecurePolicy == CookieSecurePolicy.Always);
    }
}
