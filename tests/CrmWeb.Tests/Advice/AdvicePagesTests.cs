using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;

namespace CrmWeb.Tests.Advice;

public sealed class AdvicePagesTests : IAsyncLifetime
{
    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Whoever_logs_a_contact_reads_how_to_speak_with_them_and_the_companys_own_words_come_first()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await DriverAsync();
        Assert.Contains("Come to the point", await AdviceAsync(manager, $"/customers/{id}"), StringComparison.Ordinal);
        Assert.Contains("Come to the point", await AdviceAsync(manager, $"/interactions/new?customerId={id}"), StringComparison.Ordinal);

        await manager.PostFormAsync("/settings/advice", new() { ["Input.Style"] = "Driver", ["Input.Text"] = "Numbers on one page." }, "#advice");

        var advice = await AdviceAsync(manager, $"/customers/{id}");
        Assert.Contains("Numbers on one page.", advice, StringComparison.Ordinal);
        Assert.DoesNotContain("Come to the point", advice, StringComparison.Ordinal);

        await manager.PostFormAsync("/settings/advice", [], "form[action*='handler=Archive']");
        Assert.Contains("Come to the point", await AdviceAsync(manager, $"/customers/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_advised_about_of_whom_nothing_is_known_and_an_auditor_reads_no_names()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        Assert.Null((await manager.PageAsync($"/customers/{await app.CustomerAsync("Unknown to us")}")).QuerySelector(".advice"));
        Assert.Null((await auditor.PageAsync($"/customers/{await DriverAsync()}")).QuerySelector(".advice"));
    }

    [Theory]
    [InlineData("Input.Style", "")] // for nobody in particular
    [InlineData("Input.Text", "")]
    [InlineData("Input.Style", "Loud")]
    public async Task Nonsense_is_told(string field, string value)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/settings/advice", new() { ["Input.Style"] = "Driver", ["Input.Text"] = "Sound", [field] = value }, "#advice");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private Task<int> DriverAsync() => app.CustomerAsync(
        "Known to us", describe: c => new Contact(c, "Chen Wei").Describe(new ContactTraits("Chen Wei", Style: CommunicationStyle.Driver)));

    private static async Task<string> AdviceAsync(HttpClient client, string page) => (await client.PageAsync(page)).QuerySelector(".advice")!.TextContent;
}
