using System.Globalization;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.CustomerPreferences;

/// <summary>A preference as typed (偏好表单).</summary>
public sealed class PreferenceInput
{
    public Guid FormId { get; set; }
    public PreferenceCategory? Category { get; set; }
    public string? What { get; set; }
    public string? Value { get; set; }
    public int? ContactId { get; set; }
    public string? Source { get; set; }
    public DateOnly? LearnedOn { get; set; }
    public bool IsConfirmed { get; set; }

    public PreferenceTraits Traits() => new(Category!.Value, What.Clean(), Value.Clean(), Source.Clean(), LearnedOn!.Value, IsConfirmed);
}

/// <summary>Checks a preference as typed.</summary>
public sealed class PreferenceValidator : AbstractValidator<PreferenceInput>
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <param name="contacts">The numbers of the contacts on offer, as the form writes them.</param>
    public PreferenceValidator(Words words, DateOnly today, IEnumerable<string> contacts)
    {
        RuleFor(i => i.Category).NotNull().IsInEnum();
        RuleFor(i => i.What).NotEmpty().Line(CustomerPreference.WhatLength, words);
        RuleFor(i => i.Value).NotEmpty().Line(CustomerPreference.ValueLength, words);
        RuleFor(i => i.ContactId).Must(id => id is null || contacts.Contains(id.Value.ToString(CultureInfo.InvariantCulture))).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Source).Line(CustomerPreference.SourceLength, words);
        RuleFor(i => i.LearnedOn).NotNull().InclusiveBetween(Earliest, today);
    }
}
