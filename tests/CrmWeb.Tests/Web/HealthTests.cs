using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;

namespace CrmWeb.Tests.Web;

public sealed class HealthTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_live_program_says_so_to_anybody()
    {
        Assert.Equal("alive", await app.CreateClient().GetStringAsync("/health/live"));
    }

    [SqliteFact]
    public async Task A_ready_program_names_its_engine_and_to_an_administrator_its_version()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        var answer = await app.CreateClient().GetFromJsonAsync<JsonElement>("/health/ready");
        var more = await administrator.GetFromJsonAsync<JsonElement>("/health/ready");

        Assert.Equal("ready", answer.GetProperty("status").GetString());
        Assert.Equal("SQLite", answer.GetProperty("engine").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("version").ValueKind);
        Assert.StartsWith("3.", more.GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Without_its_database_it_is_alive_but_not_ready()
    {
        await using var broken = new CrmApp();
        await broken.InitializeAsync();
        using var client = broken.CreateClient();
        await broken.BreakDatabaseAsync();

        using var ready = await client.GetAsync("/health/ready");
        using var live = await client.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
