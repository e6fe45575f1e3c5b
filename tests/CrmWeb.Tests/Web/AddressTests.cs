using CrmWeb.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrmWeb.Tests.Web;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://localhost:5080", "", "Production")]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080", "", "Production")]
    [InlineData("http://localhost:5080", "", "Development")]
    [InlineData("https://0.0.0.0:443", "", "Production")]
    [InlineData("http://0.0.0.0:8080", "true", "Production")]
    [InlineData("http://*:8080", "172.16.0.0/12", "Production")]
    public void A_safe_address_is_served(string urls, string proxy, string environment)
    {
        App(urls, proxy, environment).RefuseUnsafeAddress();
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "", "Production")]
    [InlineData("http://0.0.0.0:8080", "false", "Production")]
    [InlineData("http://localhost:5080;http://192.0.2.7:80", "", "Production")]
    [InlineData("http://[::]:8080", "", "Production")]
    [InlineData("http://+:8080", "", "Production")]
    [InlineData("https://0.0.0.0:443", "true", "Development")]
    public void An_unsafe_address_is_refused_in_one_line(string urls, string proxy, string environment)
    {
        var refusal = Assert.Throws<UnsafeAddressException>(() => App(urls, proxy, environment).RefuseUnsafeAddress());

        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void CRM_URLS_says_where_to_listen_and_the_command_line_outranks_it()
    {
        Assert.Equal("http://localhost:7000", App("http://localhost:7000").Configuration["urls"]);
        Assert.Equal("http://localhost:7001", App("http://localhost:7000", words: "--urls=http://localhost:7001").Configuration["urls"]);
        Assert.Equal(Address.Default, App("").Configuration["urls"]);
    }

    [Fact]
    public void Only_the_networks_named_are_believed()
    {
        var known = App("http://0.0.0.0:8080", "10.0.0.0/8, 192.0.2.7").Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.KnownIPNetworks;

        Assert.Contains(known, n => n.Contains(System.Net.IPAddress.Parse("10.1.2.3")));
        Assert.Contains(known, n => n.Contains(System.Net.IPAddress.Parse("192.0.2.7")));
        Assert.DoesNotContain(known, n => n.Contains(System.Net.IPAddress.Parse("192.0.2.8")));
    }

    [Fact]
    public void A_proxy_that_cannot_be_read_is_named()
    {
        var refusal = Assert.Throws<UnsafeAddressException>(() => App("http://0.0.0.0:8080", "the big one"));

        Assert.Contains("the big one", refusal.Message, StringComparison.Ordinal);
    }

    private static WebApplication App(string urls, string proxy = "", string environment = "Production", params string[] words)
    {
        var builder = WebApplication.CreateBuilder([$"--environment={environment}", $"--CRM_URLS={urls}", $"--CRM_BEHIND_PROXY={proxy}", .. words]);
        builder.AddAddress();
        builder.AddProxy();
        return builder.Build();
    }
}
