using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Web;

namespace CrmWeb.Tests.Web;

/// <summary>Speaks to the real server by hand, as those who mean no good do.</summary>
public sealed class ServerLimitsTests : IAsyncLifetime
{
    private readonly CrmApp app = new();

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        app.UseKestrel(0);
        app.StartServer();
        await app.PersonAsync("first@staff.test", await app.RootTeamAsync(), StaffRole.Administrator); // or all leads to the set-up
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_header_that_does_not_end_is_given_up()
    {
        var (answer, took) = await SendAsync("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.InRange(took, TimeSpan.FromSeconds(5), ServerLimits.Headers + TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_body_that_trickles_is_given_up()
    {
        var (answer, took) = await SendAsync(Post("/sign-in", length: 5000) + "Input.Email=");

        Assert.Matches("^(HTTP/1.1 4|$)", answer);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task A_form_beyond_the_limit_is_refused_before_it_is_read()
    {
        var (answer, took) = await SendAsync(Post("/sign-in", ServerLimits.Body + 1));

        // The check against forgery reads the form first, and calls one that cannot be read a bad request.
        Assert.Matches("^HTTP/1.1 4(00|13) ", answer);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string Post(string address, long length)
        => $"POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n";

    // Says nothing more and waits for what the server makes of it.
    private async Task<(string Answer, TimeSpan Took)> SendAsync(string request)
    {
        var since = Stopwatch.StartNew();
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", app.ClientOptions.BaseAddress.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        var block = new byte[4096];
        var read = 0;
        try
        {
            read = await socket.GetStream().ReadAsync(block).AsTask().WaitAsync(TimeSpan.FromSeconds(40));
        }
        catch (IOException)
        {
            // Cut off without a word is an answer too.
        }

        return (Encoding.ASCII.GetString(block, 0, read), since.Elapsed);
    }
}
