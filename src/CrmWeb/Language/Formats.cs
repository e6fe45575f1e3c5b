using System.Globalization;
using CrmWeb.Company;
using CrmWeb.Domain.Value;

namespace CrmWeb.Language;

/// <summary>How numbers, money and times are written (显示格式) for the reader's language and the company's zone.</summary>
public sealed class Formats(Words words, CompanyProfile company, TimeProvider clock)
{
    /// <summary>The minus (减号) of every number that people read; what programs read keeps its hyphen.</summary>
    public const char Minus = '\u2212';

    private static CultureInfo Culture => CultureInfo.CurrentCulture;
    private static bool Chinese => Languages.IsChinese(Culture);

    public TimeZoneInfo Zone => company.TimeZone;
    public string BaseCurrency => company.BaseCurrency;
    public DateOnly Today => DateOnly.FromDateTime(Local(clock.GetUtcNow().UtcDateTime));

    /// <summary>An amount with its cents: <c>$1,234.50</c>.</summary>
    public string Money(decimal amount, string currency) => Written(amount, currency, Currencies.Decimals(currency));

    /// <summary>An amount rounded to whole units, for values of many years: <c>$1,235</c>.</summary>
    public string Whole(decimal amount, string currency) => Written(amount, currency, 0);

    /// <summary>A short amount: K and M in English, 万 and 亿 in Chinese.</summary>
    public string Compact(decimal amount, string currency) => Signed(amount < 0, Currencies.Sign(currency, Chinese) + ShortNumber(Math.Abs(amount)));

    /// <summary>The same without its currency, for the labels of a drawing whose axis names it.</summary>
    public string CompactNumber(decimal amount) => Signed(amount < 0, ShortNumber(Math.Abs(amount)));

    /// <summary>A short amount that still shows its cents where it is small: <c>$12.50</c>.</summary>
    public string Brief(decimal amount, string currency) => Math.Abs(amount) < 1_000 ? Money(amount, currency) : Compact(amount, currency);

    /// <summary>A fraction as a percentage: 0.123 is <c>12%</c>.</summary>
    public string Percent(double fraction, int decimals = 0) => Signed(fraction < 0, Share(Math.Abs(fraction), decimals));

    public string Percent(decimal fraction, int decimals = 0) => Percent((double)fraction, decimals);

    /// <summary>A chance (可能性): close to none or to certainty, to a tenth of a percent.</summary>
    public string Chance(double chance) => Percent(chance, chance is < 0.01 or > 0.99 ? 1 : 0);

    /// <summary>A fraction by which something rose or fell, with the sign of either: <c>+12%</c>.</summary>
    public string Change(double fraction, int decimals = 0) => WithPlus(fraction > 0, Percent(fraction, decimals));

    public string Number(decimal number, int decimals = 0) => Signed(number < 0, Math.Abs(number).ToString("N" + decimals, Culture));

    /// <summary>A number that was counted up to a bound only: <c>2,000+</c>.</summary>
    public string Counted(int count, int upTo) => count > upTo ? Number(upTo) + "+" : Number(count);

    /// <summary>A number on either side of nought, with the sign of either: <c>+2</c>.</summary>
    public string Side(decimal number, int decimals = 0) => WithPlus(number > 0, Number(number, decimals));

    /// <summary>A number with all its decimals, as somebody entered it: <c>0.125</c>.</summary>
    public static string Entered(decimal number) => Signed(number < 0, Math.Abs(number).ToString("#,0.########", Culture));

    public string Date(DateOnly day) => Written(day);

    /// <summary>A day as every page writes it, for messages that know no page.</summary>
    public static string Written(DateOnly day) => day.ToString(Chinese ? "yyyy年M月d日" : "d MMM yyyy", Culture);

    /// <summary>The day on which a moment fell in the company's zone.</summary>
    public string Day(DateTime utc) => Date(DateOnly.FromDateTime(Local(utc)));

    public string Moment(DateTime utc) => Local(utc).ToString(Chinese ? "yyyy年M月d日 HH:mm" : "d MMM yyyy, HH:mm", Culture);

    /// <summary>The hour of a moment in the company's zone: <c>09:30</c>.</summary>
    public string Hour(DateTime utc) => Local(utc).ToString("HH:mm", Culture);

    public bool IsToday(DateTime utc) => DateOnly.FromDateTime(Local(utc)) == Today;

    /// <summary>How long ago, or how soon; from a month on, the day itself.</summary>
    public string Ago(DateTime utc)
    {
        var gone = clock.GetUtcNow().UtcDateTime - utc;
        var size = gone.Duration();
        if (size.TotalMinutes < 1)
            return words["Ago.Now"].Value;
        if (size.TotalDays >= 30)
            return Day(utc);

        var (unit, count) = size switch
        {
            { TotalHours: < 1 } => ("Minutes", (int)size.TotalMinutes),
            { TotalDays: < 1 } => ("Hours", (int)size.TotalHours),
            _ => ("Days", (int)size.TotalDays),
        };
        return words[(gone < TimeSpan.Zero ? "In." : "Ago.") + unit, count].Value;
    }

    /// <summary>The name of a tier; a company may say bronze for copper in English.</summary>
    public string Tier(PyramidTier tier)
        => tier == PyramidTier.Copper && company.SaysBronze && !Chinese ? words["PyramidTier.Bronze"].Value : words.Of(tier);

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), company.TimeZone);

    private static string Written(decimal amount, string currency, int decimals)
        => Signed(amount < 0, Currencies.Sign(currency, Chinese) + Math.Abs(amount).ToString("N" + decimals, Culture));

    private static string Share(double fraction, int decimals)
        => fraction.ToString("P" + decimals, Culture).Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    // What is written as 0 has no minus.
    private static string Signed(bool isNegative, string written) => isNegative && IsMore(written) ? Minus + written : written;

    private static string WithPlus(bool isPositive, string written) => isPositive && IsMore(written) ? "+" + written : written;

    private static bool IsMore(string written) => written.AsSpan().ContainsAnyInRange('1', '9');

    private static string ShortNumber(decimal amount) => Chinese
        ? amount switch
        {
            >= 99_995_000 => (amount / 100_000_000).ToString("#,0.##", Culture) + "亿",
            >= 10_000 => (amount / 10_000).ToString("#,0.#", Culture) + "万",
            _ => amount.ToString("N0", Culture),
        }
        : amount switch
        {
            >= 999_950 => (amount / 1_000_000).ToString("#,0.##", Culture) + "M",
            >= 1_000 => (amount / 1_000).ToString("0.#", Culture) + "K",
            _ => amount.ToString("N0", Culture),
        };
}
