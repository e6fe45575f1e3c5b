using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace CrmWeb.Language;

/// <summary>The languages (语言) that the product speaks.</summary>
public static class Languages
{
    // en-US rather than en: the neutral culture prints every currency as ¤.
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    // zh-CN rather than zh-Hans: validation messages answer to this name only.
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static readonly IReadOnlyList<CultureInfo> All = [English, Chinese];

    public static bool IsChinese(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh";

    /// <summary>What <c>html lang</c> says.</summary>
    public static string Tag(CultureInfo culture) => IsChinese(culture) ? "zh-CN" : "en";

    /// <summary>The language of ours that is closest to the one asked for.</summary>
    public static CultureInfo Closest(string? asked)
        => asked?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Chinese : English;

    /// <summary>The reader's choice, else the browser's first wish that we speak, else the company's language.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        var options = new RequestLocalizationOptions
        {
            SupportedCultures = [.. All],
            SupportedUICultures = [.. All],
            DefaultRequestCulture = new RequestCulture(English),
            ApplyCurrentCultureToResponseHeaders = true,
        };
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { Options = options },
            new CustomRequestCultureProvider(context => Task.FromResult(BrowserWish(context))),
            new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(
                new ProviderCultureResult(Closest(context.RequestServices.GetRequiredService<Company.CompanyProfile>().Language).Name))),
        ];
        app.UseRequestLocalization(options);
    }

    private static ProviderCultureResult? BrowserWish(HttpContext context)
        => context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.ToString())
            .Where(wish => wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || wish.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            .Select(wish => new ProviderCultureResult(Closest(wish).Name))
            .FirstOrDefault();
}
