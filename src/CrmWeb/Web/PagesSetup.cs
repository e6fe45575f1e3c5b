using System.Text.Encodings.Web;
using System.Text.Unicode;
using CrmWeb.Language;
using CrmWeb.Pages.Balance;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CrmWeb.Web;

/// <summary>Razor Pages (页面) and what they need: our own files, Chinese sent as Chinese, forms that cannot be forged.</summary>
public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Links our files whatever the environment is called; without it they are only found in Development.
        builder.WebHost.UseStaticWebAssets();
        // Files go out as the build compressed them. Looked at anew for every request, as in development, they would go out in full.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = bool.FalseString;
        builder.Services.AddRazorPages().AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        builder.Services.AddSingleton<IConfigureOptions<MvcOptions>, BindingWords>();
        builder.Services.Configure<MvcOptions>(o => o.Filters.Add<KnownMethods>());
        builder.Services.AddScoped<Tags.FieldInput>();
        builder.Services.AddSingleton<SealedPlaces>();
        builder.Services.AddSingleton<BalanceMemory>();
        builder.Services.AddAntiforgery(o => o.HeaderName = "RequestVerificationToken");
        builder.Services.AddResponseCompression();
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
