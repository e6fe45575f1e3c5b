using System.Net;
using System.Runtime.CompilerServices;
using CrmWeb.Domain.Access;

namespace CrmWeb.Tests.Access;

/// <summary>Every endpoint, every method, every role, against the table that stands beside this file.</summary>
/// <remarks>Run once with CRM_WRITE_MATRIX=1 after adding a page, and read the difference before you commit it.</remarks>
public sealed class EndpointMatrixTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly StaffRole[] Roles = Enum.GetValues<StaffRole>();

    [Fact]
    public async Task Who_may_come_in_where_is_what_the_table_says()
    {
        var found = await TableAsync();

        if (Environment.GetEnvironmentVariable("CRM_WRITE_MATRIX") == "1")
            await File.WriteAllLinesAsync(TablePath(), found);

        var written = await File.ReadAllLinesAsync(TablePath());
        Assert.True(written.SequenceEqual(found, StringComparer.Ordinal), Difference(written, found));
    }

    private async Task<List<string>> TableAsync()
    {
        List<(string Name, HttpClient Client)> people = [];
        foreach (var role in Roles)
            people.Add(($"{role}", await app.ClientAs(role)));
        people.Insert(0, ("Nobody", app.Browser()));

        List<string> table = [$"address,method,{string.Join(',', people.Select(p => p.Name))}"];
        foreach (var endpoint in app.All())
        {
            foreach (var method in await app.MethodsAsync(endpoint))
            {
                var answers = new List<string>();
                foreach (var (_, client) in people)
                    answers.Add(await AnswerAsync(client, method, endpoint.Sample()));
                table.Add($"{endpoint.Address()},{method},{string.Join(',', answers)}");
            }
        }

        return [.. table.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A write carries no antiforgery token, so whoever may come in is stopped at the next door, with 400, and changes nothing.</summary>
    private static async Task<string> AnswerAsync(HttpClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True((int)answer.StatusCode < 500, $"{method} {address} answered {(int)answer.StatusCode}");
        return answer.StatusCode switch
        {
            HttpStatusCode.Forbidden => "-",
            HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal) => "sign-in",
            _ => "in",
        };
    }

    private static string Difference(IEnumerable<string> written, IEnumerable<string> found)
        => string.Join('\n', [
            "The table and the application differ:",
            .. written.Except(found, StringComparer.Ordinal).Select(l => $"- {l}"),
            .. found.Except(written, StringComparer.Ordinal).Select(l => $"+ {l}"),
        ]);

    private static string TablePath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "endpoint-matrix.csv");
}
