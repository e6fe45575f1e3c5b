using System.Globalization;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Language;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Language;
using CrmWeb.Value;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Contracts;

public sealed class ContractSentenceTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2026, 6, 30);
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly StaffScope Staff = new(1, [StaffRole.Administrator], []);
    private static readonly Entered By = new(new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Utc), null);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_cohort_says_how_likely_the_next_renewal_is_and_what_one_divided_by_churn_would_say()
    {
        // Of 100 begun in 2023, 30 left at the first renewal, 10 at the second and 5 at the third: (100 + 70 + 60) due, 45 lost, 5.1 years.
        var ids = await SignAsync([.. Enumerable.Range(0, 100).Select(i => Begun2023(i < 30 ? 1 : i < 40 ? 2 : i < 45 ? 3 : null))]);
        await ComputeAsync();

        var (english, chinese) = await SentencesAsync(ids[^1]);

        Assert.StartsWith("Contract S-99 since 1 Jan 2023, renewed 3 times. ", english, StringComparison.Ordinal);
        Assert.Matches(@"\d\d% likely to be renewed on 1 Jan 2027; we expect 8\.\d more years, at most ten\. That is what the 100 contracts begun in 2023 tell: those that stay are the loyal ones\.", english);
        Assert.Contains("1 ÷ churn would say 5.1 years. What falls due at the renewals of the next 36 months", english, StringComparison.Ordinal);
        Assert.StartsWith("合同 S-99 自2023年1月1日起，已续约 3 次。", chinese, StringComparison.Ordinal);
        Assert.Contains("若按 1 ÷ 流失率计算，则为 5.1 年。", chinese, StringComparison.Ordinal);

        var page = (await (await app.ClientAs(StaffRole.Administrator)).PageAsync($"/customers/{ids[^1]}")).QuerySelector("section[aria-labelledby=value-title]")!.TextContent;
        Assert.Contains("2023, every 12 months: 100 contracts, 230 renewals due, 45 not made; sBG α =", page, StringComparison.Ordinal);
        Assert.Contains("Contract S-99: $1,000.00 every 12 months. Margin 30.0%, the contract’s own.", page, StringComparison.Ordinal);
        Assert.Contains("Cost to serve: $0.00 a month", page, StringComparison.Ordinal);
        Assert.Contains("By contract, as of 30 Jun 2026.", page, StringComparison.Ordinal);
        Assert.Contains("What we can still earn from its contracts in the next 36 months", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The years are taken as certain", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_renewals_are_said_to_be_too_few_and_notice_is_said_to_be_given()
    {
        var ids = await SignAsync([Begun2023(null), Begun2023(4)]);
        await ComputeAsync();

        Assert.Contains("There are too few renewals to learn from", (await SentencesAsync(ids[0])).English, StringComparison.Ordinal);
        Assert.StartsWith("Contract S-1 since 1 Jan 2023, renewed 3 times. It ends on 31 Dec 2026 and is not renewed. ", (await SentencesAsync(ids[1])).English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inputs_say_where_the_margin_comes_from_and_add_up_to_the_value()
    {
        // The purchase of 2023 is over three years old, so that nobody has a margin of the averaging days and the default of 30 % stands in.
        var ids = await SignAsync([Begun2023(null) with { MarginRate = null }]);
        await ComputeAsync();

        var reason = (await ExplainAsync(ids[0])).Value.Contracts!;

        Assert.Equal((null, 0.3m, 0m), (reason.OwnMargin, reason.UsualMargin, reason.MonthlyCost));
        Assert.Contains("采用公司平均毛利率 30.0%", await LinesAsync(reason), StringComparison.Ordinal);

        var outlook = reason.Contracts[0].Outlook;
        var (first, second, third) = (outlook.NextChance, outlook.Chance(5), outlook.Chance(6)); // renewed in January 2027, 2028 and 2029, 7, 19 and 31 months on
        var clv = 300 * ((first / Math.Pow(1.1, 7 / 12.0)) + (first * second / Math.Pow(1.1, 19 / 12.0)) + (first * second * third / Math.Pow(1.1, 31 / 12.0)));
        Assert.Equal(clv, (double)(await ExplainAsync(ids[0])).Value.Clv, 0.01);
    }

    [Fact]
    public async Task A_contract_changed_since_the_run_waits_for_the_next()
    {
        var id = Assert.Single(await SignAsync([Begun2023(null)]));
        await ComputeAsync();
        await app.InDatabaseAsync(async db =>
        {
            db.Contracts.Single().Withdraw(new(TimeProvider.System.GetUtcNow().UtcDateTime, null));
            return await db.SaveChangesAsync();
        });

        Assert.True((await ExplainAsync(id)).ContractWaits);
        Assert.StartsWith("Contract S-0 since", (await SentencesAsync(id)).English, StringComparison.Ordinal);
    }

    /// <param name="periods">Periods that it ran; none while it goes on.</param>
    private static ContractTerms Begun2023(int? periods)
        => new("", new(2023, 1, 1), 12, 1000, "USD", 0.3m, periods is { } years ? new DateOnly(2023 + years, 1, 1).AddDays(-1) : null);

    private async Task<List<int>> SignAsync(ContractTerms[] terms) => await app.InDatabaseAsync(async db =>
    {
        var team = await app.RootTeamAsync();
        var customers = terms.Select((_, i) => new Customer($"C{i}", $"Customer {i}", CustomerClass.Enterprise, team, null, RelationshipType.Basic, By)).ToList();
        db.Purchases.AddRange(customers.Select(c => new Purchase(c, new(2023, 1, 1), 1000, "USD", By)));
        db.Contracts.AddRange(customers.Select((c, i) => new Contract(c, terms[i] with { Number = $"S-{i}" }, By)));
        await db.SaveChangesAsync();
        return customers.ConvertAll(c => c.Id);
    });

    private async Task ComputeAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(AsOf, ValueMethod.Automatic);
    }

    private async Task<ValueExplanation> ExplainAsync(int id) => (await app.InDatabaseAsync(db => ValueExplanation.OfAsync(db, id, Staff)))!;

    private async Task<(string English, string Chinese)> SentencesAsync(int id)
    {
        var value = (await ExplainAsync(id)).Value;
        await using var scope = app.Services.CreateAsyncScope();
        var sentences = scope.ServiceProvider.GetRequiredService<ValueSentences>();
        return (Spoken.In(English, () => sentences.Value(value)), Spoken.In(Languages.Chinese, () => sentences.Value(value)));
    }

    private async Task<string> LinesAsync(ContractReason reason)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var sentences = scope.ServiceProvider.GetRequiredService<ContractSentences>();
        return Spoken.In(Languages.Chinese, () => string.Join('\n', sentences.Parameters(reason, 0.1m)));
    }
}
