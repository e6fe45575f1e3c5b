using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CrmWeb.Benchmarks;

/// <summary>The program as people meet it: a process of its own on this machine, with somebody signed in.</summary>
internal sealed partial class ServedProgram : IDisposable
{
    private const string Email = "benchmark@example.com";
    private static readonly string Location = typeof(CrmWeb.Pages.IndexModel).Assembly.Location;

    private readonly Process process;
    private readonly HttpClient client;

    private ServedProgram(Process process, Uri address)
        => (this.process, client) = (process, new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address });

    public static async Task<ServedProgram> StartAsync(string folder)
    {
        var password = Path.Combine(folder, "password.txt");
        if (!File.Exists(password))
        {
            await File.WriteAllTextAsync(password, Guid.NewGuid().ToString("N"));
            using var creation = Start("admin", "create", "--email", Email, "--password-file", password, "--data", folder);
            await creation.WaitForExitAsync();
        }

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = new ServedProgram(Start("serve", "--data", folder, "--urls", address.ToString()), address);
        await program.ReadyAsync();
        await program.PostAsync("/sign-in", "Input.Email", ("Input.Email", Email), ("Input.Password", await File.ReadAllTextAsync(password)));
        return program;
    }

    /// <summary>Milliseconds until the whole page is there.</summary>
    /// <param name="isFragment">Only the part of the page that scripts fetch, as the palette does.</param>
    public async Task<double> AskAsync(string path, bool isFragment = false)
    {
        var begun = Stopwatch.GetTimestamp();
        using var question = new HttpRequestMessage(HttpMethod.Get, path.Replace("+", "%2B", StringComparison.Ordinal));
        if (isFragment)
            question.Headers.Add("X-Fragment", "true");
        using var answer = await client.SendAsync(question);
        _ = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal)
            ? throw new InvalidOperationException("Nobody is signed in.")
            : Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    /// <summary>Has all customers valued as a manager does, and waits for the end.</summary>
    public async Task RecomputeAsync()
    {
        await PostAsync("/value/runs", "Input.FormId", ("Input.AsOf", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        await SettledAsync();
    }

    /// <summary>Waits until no run is queued or under way, such as the nights that are due at the start.</summary>
    public async Task SettledAsync()
    {
        do
            await Task.Delay(500);
        while ((await client.GetStringAsync("/value/runs")).Contains("data-job=", StringComparison.Ordinal));
    }

    /// <summary>Waits until the program has hardly worked for a while: what a start brings about, such as the care of the day, is over.</summary>
    public async Task QuietAsync()
    {
        var (span, before) = (TimeSpan.FromSeconds(3), TimeSpan.FromDays(-1));
        for (var spent = Spent(); spent - before > span / 20; spent = Spent())
        {
            before = spent;
            await Task.Delay(span);
        }

        TimeSpan Spent()
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.Dispose();
    }

    private static Process Start(params string[] words)
        => Process.Start(new ProcessStartInfo("dotnet", [Location, .. words]) { RedirectStandardOutput = false, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(Location) })!;

    private async Task ReadyAsync()
    {
        for (var left = 120; left > 0; left--)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (left > 1)
            {
                // not listening yet
            }

            await Task.Delay(500);
        }
    }

    // Fills in and sends the form that holds a field of this name.
    private async Task PostAsync(string path, string field, params (string Name, string Value)[] given)
    {
        var page = await client.GetStringAsync(path);
        var at = page.IndexOf($"name=\"{field}\"", StringComparison.Ordinal);
        var own = page[page.LastIndexOf("<form", at, StringComparison.Ordinal)..page.IndexOf("</form>", at, StringComparison.Ordinal)];
        var hidden = HiddenField().Matches(own).Select(m => (Name: m.Groups["name"].Value, Value: m.Groups["value"].Value)).DistinctBy(f => f.Name);
        using var form = new FormUrlEncodedContent(hidden.Concat(given).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        (await client.PostAsync(path, form)).EnsureSuccessStatusCode();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}
