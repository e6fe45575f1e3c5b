using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;

namespace CrmWeb.Tests.Web;

public sealed class KnownMethodsTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_post_to_a_page_that_only_shows_is_refused_and_not_drawn_half_made()
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        var token = (await sales.PageAsync("/interactions/new")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        using var answer = await sales.PostAsync("/customers/1", body);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
