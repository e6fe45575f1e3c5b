using FluentValidation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Language;

/// <summary>Hands the words and formats to every page, and our field names to the validators.</summary>
public static class WordsSetup
{
    public static void AddWords(this WebApplicationBuilder builder)
    {
        var words = new Words();
        builder.Services.AddSingleton(words);
        builder.Services.AddSingleton<IStringLocalizer>(words);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Formats>();

        ValidatorOptions.Global.LanguageManager = new ValidationWords(words);
        ValidatorOptions.Global.MessageFormatterFactory = () => new ValidationDates();
        ValidatorOptions.Global.DisplayNameResolver = (input, member, _) => member is null ? null : words.Field(input, member.Name);
    }
}
