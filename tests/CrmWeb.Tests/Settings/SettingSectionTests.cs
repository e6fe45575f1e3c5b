using System.Globalization;
using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Pages.Settings;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Language;

namespace CrmWeb.Tests.Settings;

public sealed class SettingSectionTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly IReadOnlyList<SettingLine> Lines = [.. SettingCatalog.All.Where(d => d.Group == "Value").Select(d => new SettingLine(d, d.Default, null, null))];

    [Fact]
    public void Each_value_setting_stands_in_one_section()
        => Assert.Equal(Enumerable.Range(0, Lines.Count), SettingSection.Of("Value", Lines).SelectMany(s => s.Lines).Order());

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Each_setting_that_decides_about_value_is_explained_in_a_sentence(string language)
    {
        var explained = SettingCatalog.All.Where(d => d.Group is "Value" or "Pyramid" or "Lifecycle");

        Assert.Empty(Spoken.In(CultureInfo.GetCultureInfo(language), () => explained.Select(d => $"Setting.{d.Key}.Hint").Where(key => !new Words().Has(key)).ToList()));
    }

    [Fact]
    public async Task What_an_expert_tunes_is_folded_away_until_something_in_it_is_to_be_looked_at()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var page = await manager.PageAsync("/settings/value");
        using var refused = await manager.PostFormAsync("/settings/value", Field("Value.FullBase", "7"));
        var again = await refused.DocumentAsync();
        var proposed = await manager.PageAsync("/settings/value?Value.AverageDays=730");

        Assert.Equal(3, page.QuerySelectorAll("details.setting-section:not([open])").Length);
        Assert.Null(page.QuerySelector("details [value='Value.DiscountRate']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull(Assert.Single(again.QuerySelectorAll("details.setting-section[open]")).QuerySelector("[value='Value.FullBase']"));
        Assert.NotNull(Assert.Single(proposed.QuerySelectorAll("details.setting-section[open]")).QuerySelector("[value='Value.AverageDays']"));
    }

    [Theory]
    [InlineData("value", true, true)]
    [InlineData("pyramid", true, true)]
    [InlineData("lifecycle", true, false)]
    [InlineData("company", false, false)]
    public async Task A_page_says_when_its_changes_count_and_where_to_try_them(string group, bool waits, bool canTry)
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        var page = await administrator.PageAsync($"/settings/{group}");

        Assert.Equal(waits, page.QuerySelector(".notice")?.TextContent.Contains("from the next run", StringComparison.Ordinal) == true);
        Assert.Equal(canTry, page.QuerySelector(".notice a[href='/value/what-if']") is not null);
    }

    private static Dictionary<string, string> Field(string key, string value)
        => new() { [$"Fields[{Lines.Select(l => l.Definition.Key).ToList().IndexOf(key)}].Value"] = value };
}
