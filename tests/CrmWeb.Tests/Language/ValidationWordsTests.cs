using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Language;

/// <summary>Every rule of every validator of the program, asked for its sentence in both languages.</summary>
public sealed partial class ValidationWordsTests(CrmApp app) : IClassFixture<CrmApp>
{
    // What Chinese readers know by its letters.
    private static readonly string[] Known = ["https", "http", "mailto", "tel", "CSV", "MB", "CLV", "CNY", "name@example.com"];

    [Fact]
    public void No_message_in_Chinese_contains_a_word_in_Latin_letters()
        => Assert.DoesNotContain(Messages(Languages.Chinese), m => Latin().IsMatch(Known.Aggregate(m.Text, (text, word) => text.Replace(word, "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_message_is_a_sentence_of_ours_and_names_the_field_by_its_label(string culture)
    {
        var messages = Messages(CultureInfo.GetCultureInfo(culture));

        Assert.True(messages.Count > 150, $"Only {messages.Count} rules were found.");
        Assert.DoesNotContain(messages, m => Quoted().IsMatch(m.Text) || FieldKey().IsMatch(m.Text));
    }

    // A rule whose sentence does not name its field is asked for the label all the same whenever it is broken.
    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_field_with_a_rule_has_a_label(string culture)
    {
        var unlabelled = Spoken.In(CultureInfo.GetCultureInfo(culture), () => Rules().Select(r => $"{r.Validator.Name}: {r.Rule.GetDisplayName(null)}").Where(label => FieldKey().IsMatch(label)).ToList());

        Assert.Empty(unlabelled);
    }

    private List<(string Rule, string Text)> Messages(CultureInfo culture) => Spoken.In(culture, () => Rules().SelectMany(r => Sentences(r.Validator, r.Rule)).ToList());

    private List<(Type Validator, IValidationRule Rule)> Rules()
    {
        using var scope = app.Services.CreateScope();
        return [.. typeof(Words).Assembly.GetTypes().Where(type => typeof(IValidator).IsAssignableFrom(type) && !type.IsAbstract)
            .SelectMany(type => ((IEnumerable<IValidationRule>)Made(type, scope.ServiceProvider)).Select(rule => (type, rule)))];
    }

    private static IEnumerable<(string Rule, string Text)> Sentences(Type validator, IValidationRule rule)
        => rule.Components.Where(component => component.Validator is not IChildValidatorAdaptor)
            .Select(component => ($"{validator.Name}, {rule.PropertyName}, {component.Validator.Name}", Placeholder().Replace(
                component.GetUnformattedErrorMessage().Replace("{PropertyName}", rule.GetDisplayName(null), StringComparison.Ordinal), "")));

    /// <summary>A validator, or what its constructor asks for: enough of it to be asked for its words.</summary>
    private static object Made(Type type, IServiceProvider services) => type switch
    {
        _ when services.GetService(type) is { } service => service,
        _ when type == typeof(TimeZoneInfo) => TimeZoneInfo.Utc,
        _ when type == typeof(string) => "EUR",
        _ when type == typeof(ServiceTerms) => new ServiceTerms(new SettingValues([]), new WorkingCalendar(new SettingValues([]), [], TimeZoneInfo.Utc)),
        { IsValueType: true } => Plain(type),
        { IsInterface: true, IsGenericType: true } => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ when type.Namespace!.StartsWith("CrmWeb.Domain", StringComparison.Ordinal) => RuntimeHelpers.GetUninitializedObject(type),
        _ => Composed(type, services),
    };

    private static object Plain(Type type)
        => type == typeof(DateOnly) ? new DateOnly(2026, 3, 2) : type == typeof(DateTime) ? new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc) : Activator.CreateInstance(type)!;

    private static object Composed(Type type, IServiceProvider services)
    {
        var constructor = type.GetConstructors()[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Made(p.ParameterType, services))]);
    }

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Latin();

    // The library's own sentences put the field in quotation marks.
    [GeneratedRegex("(^| )'.+'", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    // A label that is missing shows its key.
    [GeneratedRegex(@"[A-Za-z]+\.[A-Z][A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex FieldKey();

    [GeneratedRegex(@"\{[A-Za-z0-9:]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
