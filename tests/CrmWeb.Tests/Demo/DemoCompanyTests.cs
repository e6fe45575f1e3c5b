using CrmWeb.Data.Demo;
using CrmWeb.Data.Settings;
using CrmWeb.Domain;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Demo;

public sealed class DemoCompanyTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_demo_company_is_whole_and_believable(string language)
    {
        await using var app = await DemoAppAsync(language);

        await app.InDatabaseAsync(async db =>
        {
            Assert.Equal(DemoCompany.CustomerCount, await db.Customers.CountAsync());
            Assert.True(await db.Contacts.CountAsync() > 150);
            Assert.True(await db.Purchases.CountAsync() > 1500);
            Assert.True(await db.Customers.AnyAsync(c => c.ClosedOn != null));
            Assert.False(await db.Purchases.AnyAsync(p => p.Date >= p.Customer.ClosedOn), "nobody buys after it was closed");
            Assert.True(await db.Interactions.CountAsync() > 500);
            Assert.InRange(await db.Complaints.CountAsync(c => c.ClosedAt == null), 1, 40);
            Assert.True(await db.CareTasks.AnyAsync(t => t.DoneAt == null));
            Assert.Equal(5, await db.CustomerFieldValues.Select(v => v.FieldId).Distinct().CountAsync());
            Assert.True(await db.ContactFieldValues.AnyAsync() && await db.ComplaintFieldValues.AnyAsync() && await db.OpportunityFieldValues.AnyAsync());
            Assert.True((await db.Customers.Select(c => c.Standing.Stage).Distinct().CountAsync()) >= 5, "several stages");
            Assert.InRange(await db.Customers.CountAsync(c => c.Standing.Tier == Domain.Value.PyramidTier.Gold), 1, 4);
            Assert.Equal(3, await db.BackTestRuns.CountAsync(t => t.Status == Domain.Value.RunStatus.Done && t.Purchases > 0));
            Assert.All(await db.ValueRuns.Select(r => r.Kind).ToListAsync(), kind => Assert.Equal(Domain.Value.RunKind.Demo, kind));
            Assert.DoesNotContain(await db.Customers.Select(c => c.Name).ToListAsync(), string.IsNullOrWhiteSpace);
            return true;
        });
    }

    [Fact]
    public async Task Nobody_is_called_or_visited_at_night()
    {
        await using var app = await DemoAppAsync("zh-CN");

        var talks = await app.InDatabaseAsync(async db =>
        {
            var calendar = await db.CalendarAsync();
            var spoken = await db.Interactions.Where(i => i.Channel == Channel.Phone || i.Channel == Channel.Visit || i.Channel == Channel.CallCentre)
                .Select(i => i.HappensAt).ToListAsync();
            return spoken.ToLookup(at => calendar.Between(at.AddMinutes(-1), at.AddMinutes(1)) > TimeSpan.Zero);
        });

        Assert.NotEmpty(talks[true]);
        Assert.Empty(talks[false]);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_company()
    {
        await using var first = await DemoAppAsync("en");
        await using var second = await DemoAppAsync("en");

        Assert.Equal(await PictureAsync(first), await PictureAsync(second));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_circle_around_the_company_has_all_five_groups_linked_to_customers_and_some_are_neglected(string language)
    {
        await using var app = await DemoAppAsync(language, withHistory: false);

        await app.InDatabaseAsync(async db =>
        {
            foreach (var role in Enum.GetValues<StakeholderRole>().Where(r => r != StakeholderRole.None))
                Assert.True(await db.RelationshipLinks.CountAsync(l => (l.From.Roles & role) == role || (l.To.Roles & role) == role) >= 5, $"{role} has few links");
            var cut = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-90);
            Assert.InRange(await db.Stakeholders.CountAsync(s => s.CustomerId == null && s.LastTouchOn < cut), 5, 12);
            Assert.True(await db.StakeholderTouches.CountAsync() > 150);
            Assert.True(await db.Customers.CountAsync(c => c.Contacts.Count > 3) >= 10, "few whole tables");
            Assert.InRange(await db.Stakeholders.CountAsync(s => s.CustomerId != null && s.Roles != StakeholderRole.Customer), 5, 5);
            return true;
        });
    }

    [Fact]
    public async Task A_company_with_customers_is_not_filled_again()
    {
        await using var app = await DemoAppAsync("en");
        await using var scope = app.Services.CreateAsyncScope();

        var company = scope.ServiceProvider.GetRequiredService<DemoCompany>();

        await Assert.ThrowsAsync<RuleBrokenException>(() => company.CreateAsync("en", DemoCompany.Seed, default));
    }

    private static Task<string> PictureAsync(CrmApp app) => app.InDatabaseAsync(async db => string.Join('\n',
        (await db.Purchases.OrderBy(p => p.Customer.Code).ThenBy(p => p.Date).ThenBy(p => p.Id)
            .Select(p => new { p.Customer.Code, p.Customer.Name, p.Date, p.Amount }).ToListAsync())
            .Select(p => $"{p.Code} {p.Name} {p.Date:O} {p.Amount}")
            .Concat((await db.Complaints.OrderBy(c => c.Number).Select(c => $"{c.Number} {c.Summary} {c.Customer.Code}").ToListAsync()))
            .Concat((await db.RelationshipLinks.Select(l => $"{l.From.Name} {l.Kind} {l.To.Name} {l.Since}").ToListAsync()).Order(StringComparer.Ordinal))
            .Concat((await db.StakeholderTouches.Select(t => $"{t.Stakeholder.Name} {t.HappenedOn} {t.Subject} {t.Tone}").ToListAsync()).Order(StringComparer.Ordinal))
            .Concat((await db.Contacts.Select(c => $"{c.Name} {c.Email} {c.Attitude}").ToListAsync()).Order(StringComparer.Ordinal))));

    private static async Task<CrmApp> DemoAppAsync(string language, bool withHistory = true)
    {
        var app = new CrmApp();
        await app.InitializeAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var company = scope.ServiceProvider.GetRequiredService<DemoCompany>();
        await company.FoundAsync(language, default);
        await company.CreateAsync(language, DemoCompany.Seed, default);
        if (!withHistory)
            return app;

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await scope.ServiceProvider.GetRequiredService<DemoHistory>().MakeAsync(today, default);
        return app;
    }
}
