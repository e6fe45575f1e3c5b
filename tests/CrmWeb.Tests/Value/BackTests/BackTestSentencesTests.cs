using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Language;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Language;
using CrmWeb.Value;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.BackTests;

public sealed class BackTestSentencesTests(CrmApp app) : IClassFixture<CrmApp>
{
    // Both customers bought twice: 4 purchases in all.
    [Theory]
    [InlineData(2, 2, 3, 2, "Use the forecasts for totals")] // 0% off against 25%
    [InlineData(2, 3, 0, 4, "Use the forecasts for who is still there and")] // 25% off against 0%, but half a purchase a customer against two
    [InlineData(0, 3, 2, 2, "For now, use the forecasts only")] // 25% and 1.5 purchases against 0
    public void Forecasts_are_advised_only_for_what_they_came_nearer_in(double one, double other, double oneBefore, double otherBefore, string said)
    {
        using var scope = app.Services.CreateScope();
        var sentences = scope.ServiceProvider.GetRequiredService<BackTestSentences>();

        var advice = Spoken.In(Languages.English, () => sentences.UseFor(Score(one, other), Score(oneBefore, otherBefore)));

        Assert.StartsWith(said, advice, StringComparison.Ordinal);
    }

    private static BackTestScore Score(double one, double other)
        => new(BackTestMethod.Modified, new BackTest([new(one, one, 2, 2), new(other, other, 2, 2)]));
}
