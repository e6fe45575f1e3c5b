using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Settings;

public sealed class SettingsPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_setting_and_every_choice_has_its_words(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var words = new Words();

        Assert.All(SettingCatalog.All, d => Assert.True(words.Has("Setting." + d.Key), d.Key));
        Assert.All(SettingCatalog.All.Select(d => d.Group).Distinct(), g => Assert.True(words.Has($"SettingGroup.{g}") && words.Has($"SettingGroup.{g}.Sub"), g));
        foreach (var definition in SettingCatalog.All.Where(d => d.Choices is not null))
            Assert.All(definition.Choices!, c => Assert.NotEqual($"Setting.{definition.Key}.{c}", CrmWeb.Pages.Settings.SettingText.ChoiceOf(definition, c, words)));
    }

    [Fact]
    public async Task A_percentage_is_kept_as_a_fraction_with_its_author_and_the_default_can_come_back()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        using var saved = await manager.PostFormAsync("/settings/lifecycle", Field("Lifecycle.GrowthShare", "12.5"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(0.125m, (await SettingsAsync()).Number("Lifecycle.GrowthShare"));
        Assert.Contains("12.5%", (await manager.PageAsync("/settings")).Body!.TextContent, StringComparison.Ordinal);

        var form = await manager.FilledAsync("/settings/lifecycle", [], "#resets");
        var body = await form.Content!.ReadAsStringAsync() + "&key=Lifecycle.GrowthShare";
        using var reset = await manager.PostAsync(form.RequestUri, new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.Redirect, reset.StatusCode);
        Assert.Equal(0.10m, (await SettingsAsync()).Number("Lifecycle.GrowthShare"));
        Assert.NotNull((await app.InDatabaseAsync(db => db.Settings.SingleAsync(s => s.Key == "Lifecycle.GrowthShare"))).WithdrawnAt);
    }

    [Fact]
    public async Task A_policy_is_entered_by_tier_and_severity_and_due_times_are_counted_anew()
    {
        await app.ComplaintAsync(await app.CustomerAsync("Promised"), "Promised");
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        var page = await administrator.PageAsync("/settings/service");
        Assert.Equal(24, page.QuerySelectorAll(".policies input:not([type=hidden])").Length);

        using var wrong = await administrator.PostFormAsync("/settings/service", Field("Service.SilverHighReplyHours", "soon"));
        Assert.NotNull((await wrong.DocumentAsync()).QuerySelector(".policies .invalid-feedback"));
        using var saved = await administrator.PostFormAsync("/settings/service", Field("Service.SilverHighReplyHours", "0.5"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal((0.5m, 2m), ((await SettingsAsync()).Number("Service.SilverHighReplyHours"), (await SettingsAsync()).Number("Service.SilverReplyHours")));
        Assert.Single((await administrator.PageAsync("/settings/retimings")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_day_off_and_its_removal_have_due_times_counted_anew()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        var before = await app.InDatabaseAsync(db => db.Retimings.CountAsync());

        await administrator.PostFormAsync("/settings/holidays", new() { ["Input.From"] = "2026-10-01", ["Input.Name"] = "National Day" });
        await administrator.PostFormAsync("/settings/holidays", [], "form[action*='Remove']");

        Assert.Equal(before + 2, await app.InDatabaseAsync(db => db.Retimings.CountAsync()));
    }

    [Fact]
    public async Task A_default_that_no_longer_goes_with_the_others_does_not_come_back()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        await manager.PostFormAsync("/settings/lifecycle", Field("Lifecycle.DeclineAlive", "70"));
        await manager.PostFormAsync("/settings/lifecycle", Field("Lifecycle.LostAlive", "60"));

        var form = await manager.FilledAsync("/settings/lifecycle", [], "#resets");
        var body = await form.Content!.ReadAsStringAsync() + "&key=Lifecycle.DeclineAlive";
        using var reset = await manager.PostAsync(form.RequestUri, new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reset.StatusCode);
        Assert.Contains("declines before it is lost", (await reset.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0.6m, 0.7m), ((await SettingsAsync()).Number("Lifecycle.LostAlive"), (await SettingsAsync()).Number("Lifecycle.DeclineAlive")));
    }

    [Fact]
    public async Task The_enter_key_saves_and_never_restores_a_default()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        await manager.PostFormAsync("/settings/value", Field("Value.DiscountRate", "11"));

        var page = await manager.PageAsync("/settings/value");

        Assert.NotNull(page.QuerySelector("button[name=key][value='Value.DiscountRate']"));
        var first = page.QuerySelector<IHtmlFormElement>("main form[method=post]")!.Elements.OfType<IHtmlButtonElement>().First(b => b.Type == "submit");
        Assert.Contains("btn-primary", first.ClassList);
    }

    [Theory]
    [InlineData("Value.DiscountRate", "101")]
    [InlineData("Value.DiscountRate", "ten")]
    [InlineData("Value.DiscountRate", "1e999")]
    [InlineData("Value.DiscountRate", "1,5")]
    [InlineData("Value.ChurnWindowDays", "0")]
    [InlineData("Value.ChurnWindowDays", "36.5")]
    [InlineData("Value.Method", "Guess")]
    [InlineData("Pyramid.GoldShare", "90")]
    [InlineData("Lifecycle.LostAlive", "51")]
    [InlineData("Lifecycle.DeclineAlive", "9")]
    [InlineData("Company.TimeZone", "Atlantis/Capital")]
    [InlineData("Company.BaseCurrency", "EURO")]
    [InlineData("Company.Name", " ")]
    [InlineData("Hours.Monday", "18:00-09:00")]
    [InlineData("Hours.Monday", "25:00-26:00")]
    public async Task What_is_not_allowed_gets_a_message_and_changes_nothing(string key, string value)
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        var before = (await SettingsAsync()).Text(key);

        using var answer = await administrator.PostFormAsync($"/settings/{key.Split('.')[0].ToLowerInvariant()}", Field(key, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await answer.DocumentAsync()).QuerySelectorAll(".invalid-feedback"));
        Assert.Equal(before, (await SettingsAsync()).Text(key));
    }

    [Fact]
    public async Task Thousands_and_full_width_digits_are_read()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        using var answer = await administrator.PostFormAsync("/settings/service", Field("Service.RemedyLimit", "１,２５０.５０"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(1250.5m, (await SettingsAsync()).Number("Service.RemedyLimit"));
    }

    [Fact]
    public async Task Who_saves_over_a_newer_value_is_told_so_first()
    {
        using var first = await app.ClientAs(StaffRole.Administrator);
        using var second = await app.ClientAs(StaffRole.Manager);
        var late = await second.FilledAsync("/settings/costs", Field("Costs.Visit", "40"));

        await first.PostFormAsync("/settings/costs", Field("Costs.Visit", "30"));
        using var answer = await second.SendAsync(late);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(30m, (await SettingsAsync()).Number("Costs.Visit"));
    }

    [Fact]
    public async Task A_manager_reaches_value_settings_only_and_an_auditor_changes_none()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        using var sales = await app.ClientAs(StaffRole.Sales);

        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/settings/value")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/settings/company")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync("/settings/causes")).StatusCode);
        Assert.Null((await auditor.PageAsync("/settings/value")).QuerySelector("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await sales.GetAsync("/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/settings/nonsense")).StatusCode);
    }

    [Fact]
    public async Task A_better_rate_withdraws_the_one_before_and_the_same_again_changes_nothing()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        foreach (var rate in new[] { "0.91", "0.92", "0.92" })
            await administrator.PostFormAsync("/settings/rates", new() { ["Input.Currency"] = "chf", ["Input.ValidFrom"] = "2026-01-05", ["Input.Rate"] = rate });

        var rates = await app.InDatabaseAsync(db => db.ExchangeRates.Where(r => r.Currency == "CHF").OrderBy(r => r.Id).ToListAsync());

        Assert.Equal([0.91m, 0.92m], rates.Select(r => r.Rate));
        Assert.Equal([false, true], rates.Select(r => r.WithdrawnAt is null));
    }

    [Theory]
    [InlineData("USD", "2026-01-05", "1")]
    [InlineData("EU", "2026-01-05", "1")]
    [InlineData("EUR", "2026-02-30", "1")]
    [InlineData("EUR", "2026-01-05", "0")]
    [InlineData("EUR", "2026-01-05", "1e999")]
    public async Task A_rate_that_cannot_be_is_refused(string currency, string day, string rate)
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        using var answer = await administrator.PostFormAsync("/settings/rates", new() { ["Input.Currency"] = currency, ["Input.ValidFrom"] = day, ["Input.Rate"] = rate });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_week_off_and_its_make_up_workday_change_the_calendar()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        await administrator.PostFormAsync("/settings/holidays", new() { ["Input.From"] = "2027-10-01", ["Input.To"] = "2027-10-07", ["Input.Name"] = "国庆节" });
        await administrator.PostFormAsync("/settings/holidays", new() { ["Input.From"] = "2027-10-09", ["Input.Name"] = "调休", ["Input.WorksLike"] = "Friday" });

        var calendar = await app.InDatabaseAsync(db => db.CalendarAsync());

        Assert.False(calendar.IsWorkday(new DateOnly(2027, 10, 7)));
        Assert.True(calendar.IsWorkday(new DateOnly(2027, 10, 9))); // a Saturday
    }

    [Fact]
    public async Task A_cause_is_added_once_renamed_archived_and_restored()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        Dictionary<string, string> typed = new() { ["Input.English"] = "Late delivery", ["Input.Chinese"] = "交付延误" };
        const string form = "main form.fields";
        await administrator.PostFormAsync("/settings/causes", typed, form);
        using var again = await administrator.PostFormAsync("/settings/causes", typed, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);

        var cause = await app.InDatabaseAsync(db => db.Causes.SingleAsync(c => c.Code == "late-delivery"));
        await administrator.PostFormAsync($"/settings/causes/{cause.Id}", new() { ["Input.English"] = "Delivered late" });
        var page = await administrator.PageAsync("/settings/causes");
        Assert.Contains("Delivered late", page.Body!.TextContent, StringComparison.Ordinal);
        await administrator.PostFormAsync("/settings/causes", [], $"form:has(input[name=causeId][value='{cause.Id}'])");

        Assert.NotNull((await app.InDatabaseAsync(db => db.Causes.SingleAsync(c => c.Id == cause.Id))).ArchivedAt);
    }

    [Fact]
    public async Task A_plan_is_a_ledger_without_gaps()
    {
        var customer = await CustomerAsync();
        using var manager = await app.ClientAs(StaffRole.Manager);
        await manager.PostFormAsync($"/customers/{customer}/plan", new() { ["Years[0]"] = "1000", ["Years[1]"] = "1500" });
        await manager.PostFormAsync($"/customers/{customer}/plan", new() { ["Years[1]"] = "1800" });
        using var gap = await manager.PostFormAsync($"/customers/{customer}/plan", new() { ["Years[0]"] = "" });

        var plans = await app.InDatabaseAsync(db => db.CashFlowPlans.Where(p => p.CustomerId == customer).OrderBy(p => p.Id).ToListAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, gap.StatusCode);
        Assert.Equal([(1, 1000m, true), (2, 1500m, false), (2, 1800m, true)], plans.Select(p => (p.Year, p.Amount, p.WithdrawnAt is null)));
    }

    private Task<SettingValues> SettingsAsync() => app.InDatabaseAsync(db => db.SettingsAsync());

    private static Dictionary<string, string> Field(string key, string value)
    {
        var group = SettingCatalog.All.Where(d => d.Group == key.Split('.')[0]).ToList();
        return new() { [$"Fields[{group.FindIndex(d => d.Key == key)}].Value"] = value };
    }

    private async Task<int> CustomerAsync()
    {
        var team = await app.RootTeamAsync();
        return await app.InDatabaseAsync(async db =>
        {
            var customer = new Customer($"{Guid.NewGuid():N}", "Quarry", CustomerClass.Enterprise, team, null, RelationshipType.Basic, new Entered(DateTime.UnixEpoch, null));
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
            return customer.Id;
        });
    }
}
