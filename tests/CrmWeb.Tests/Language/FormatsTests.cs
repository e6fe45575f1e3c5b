using CrmWeb.Company;
using CrmWeb.Language;

namespace CrmWeb.Tests.Language;

public sealed class FormatsTests
{
    // 22 November in Shanghai already.
    private static readonly DateTime Now = new(2026, 11, 21, 17, 30, 0, DateTimeKind.Utc);
    private static readonly Formats Formats = new(
        new Words(),
        new CompanyProfile("Example", "en", "EUR", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")),
        new StoppedClock(Now));

    [Theory]
    [InlineData("USD", "$1,234.50", "US$1,234.50")]
    [InlineData("CNY", "¥1,234.50", "¥1,234.50")]
    [InlineData("EUR", "€1,234.50", "€1,234.50")]
    [InlineData("SEK", "SEK\u00a01,234.50", "SEK\u00a01,234.50")]
    [InlineData("JPY", "JP¥1,235", "JP¥1,235")]
    public void Money_carries_the_sign_of_its_own_currency(string currency, string english, string chinese)
        => Assert.Equal((english, chinese), Both(() => Formats.Money(1234.5m, currency)));

    [Fact]
    public void A_refund_has_its_minus_before_the_sign()
        => Assert.Equal(("−$12.00", "−US$12.00"), Both(() => Formats.Money(-12m, "USD")));

    [Theory]
    [InlineData(0.004, "0.4%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.994, "99.4%")]
    public void A_chance_close_to_none_or_to_certainty_is_told_to_a_tenth(double chance, string shown)
        => Assert.Equal((shown, shown), Both(() => Formats.Chance(chance)));

    [Fact]
    public void An_amount_that_rounds_to_nothing_has_no_minus()
        => Assert.Equal("$0", Spoken.In(Languages.English, () => Formats.Whole(-0.4m, "USD")));

    [Theory]
    [InlineData(999, "€999", "€999")]
    [InlineData(18_400, "€18.4K", "€1.8万")]
    [InlineData(551_084, "€551.1K", "€55.1万")]
    [InlineData(999_960, "€1M", "€100万")]
    [InlineData(12_270_000, "€12.27M", "€1,227万")]
    [InlineData(250_000_000, "€250M", "€2.5亿")]
    [InlineData(-2_500, "−€2.5K", "−€2,500")]
    public void Short_amounts_use_the_units_of_the_language(int amount, string english, string chinese)
        => Assert.Equal((english, chinese), Both(() => Formats.Compact(amount, "EUR")));

    [Fact]
    public void Labels_of_a_drawing_leave_the_currency_to_its_axis()
        => Assert.Equal(("−12.5K", "−1.3万"), Both(() => Formats.CompactNumber(-12_520)));

    [Fact]
    public void Days_are_written_as_the_language_writes_them()
        => Assert.Equal(("21 Nov 2026", "2026年11月21日"), Both(() => Formats.Date(new DateOnly(2026, 11, 21))));

    [Fact]
    public void Moments_are_told_in_the_company_s_zone()
        => Assert.Equal(("22 Nov 2026, 01:30", "2026年11月22日 01:30"), Both(() => Formats.Moment(Now)));

    [Fact]
    public void Today_is_the_company_s_day() => Assert.Equal(new DateOnly(2026, 11, 22), Formats.Today);

    [Theory]
    [InlineData(0, "just now", "刚刚")]
    [InlineData(-59, "59 min ago", "59 分钟前")]
    [InlineData(-60 * 5, "5 h ago", "5 小时前")]
    [InlineData(-60 * 24 * 3, "3 d ago", "3 天前")]
    [InlineData(-60 * 24 * 30, "23 Oct 2026", "2026年10月23日")]
    [InlineData(60 * 24 * 2, "in 2 d", "2 天后")]
    public void Near_moments_are_told_as_seen_from_now(int minutes, string english, string chinese)
        => Assert.Equal((english, chinese), Both(() => Formats.Ago(Now.AddMinutes(minutes))));

    [Theory]
    [InlineData(0.1234, 0, "12%")]
    [InlineData(0.1234, 1, "12.3%")]
    [InlineData(1, 0, "100%")]
    public void Shares_are_written_as_percentages(double share, int decimals, string written)
        => Assert.Equal((written, written), Both(() => Formats.Percent(share, decimals)));

    [Theory]
    [InlineData(-0.08, 0, "−8%", "−8%")]
    [InlineData(-0.047, 1, "−4.7%", "−4.7%")]
    [InlineData(0.047, 1, "4.7%", "+4.7%")]
    [InlineData(-0.004, 0, "0%", "0%")]
    [InlineData(0.004, 0, "0%", "0%")]
    public void A_percentage_below_nought_has_the_minus_of_money_and_a_change_its_sign(double share, int decimals, string written, string change)
    {
        Assert.Equal((written, written), Both(() => Formats.Percent(share, decimals)));
        Assert.Equal((change, change), Both(() => Formats.Change(share, decimals)));
    }

    [Theory]
    [InlineData("-1234.5", 1, "−1,234.5", "−1,234.5", "−1,234.5")]
    [InlineData("-0.125", 2, "−0.13", "−0.13", "−0.125")]
    [InlineData("-0.004", 2, "0.00", "0.00", "−0.004")]
    [InlineData("2", 0, "2", "+2", "2")]
    public void A_number_below_nought_has_the_minus_of_money(string number, int decimals, string rounded, string side, string entered)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((rounded, rounded), Both(() => Formats.Number(value, decimals)));
        Assert.Equal((side, side), Both(() => Formats.Side(value, decimals)));
        Assert.Equal((entered, entered), Both(() => Formats.Entered(value)));
    }

    [Fact]
    public void No_page_writes_a_minus_of_its_own()
        => Assert.DoesNotContain(SourceFiles.Web(), file => File.ReadAllText(file).Contains(Formats.Minus, StringComparison.Ordinal));

    private static (string English, string Chinese) Both(Func<string> write)
        => (Spoken.In(Languages.English, write), Spoken.In(Languages.Chinese, write));

    private sealed class StoppedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
