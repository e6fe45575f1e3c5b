using CrmWeb.Domain.Advice;
using CrmWeb.Language;

namespace CrmWeb.Pages.Advice;

/// <summary>What the advice that comes with the program says, and whom a card is for (应对建议文字).</summary>
public static class AdviceWords
{
    /// <summary>The words' key of a piece of advice that comes with the program.</summary>
    public static string KeyOf(AdviceKey key) => key switch
    {
        { Style: { } style } => $"Advice.{style}",
        { Age: { } age } => $"Advice.{age}",
        _ => $"Advice.{key.Stage}",
    };

    /// <summary>Whom it is for: style, age and stage of life, as far as it is keyed by them.</summary>
    public static string Whom(AdviceKey key, Words words)
        => string.Join(" · ", new[] { key.Style is { } style ? words.Of(style) : "", key.Age is { } age ? words.Of(age) : "", key.Stage is { } stage ? words.Of(stage) : "" }.Where(w => w.Length > 0));
}
