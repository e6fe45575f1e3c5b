using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CrmWeb.Language;

/// <summary>What a form says (表单提示) about a value that cannot be read at all, such as letters in a number field.</summary>
internal sealed class BindingWords(Words words) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        // Whether a field may be empty is the validator's to say, in the reader's language.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;

        var says = options.ModelBindingMessageProvider;
        says.SetAttemptedValueIsInvalidAccessor((value, _) => words["Binding.Invalid", value].Value);
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["Binding.Invalid", value].Value);
        says.SetValueIsInvalidAccessor(value => words["Binding.Invalid", value].Value);
        says.SetUnknownValueIsInvalidAccessor(_ => words["Binding.Unreadable"].Value);
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["Binding.Unreadable"].Value);
        says.SetValueMustBeANumberAccessor(_ => words["Binding.Number"].Value);
        says.SetNonPropertyValueMustBeANumberAccessor(() => words["Binding.Number"].Value);
        says.SetValueMustNotBeNullAccessor(_ => words["Binding.Required"].Value);
        says.SetMissingBindRequiredValueAccessor(_ => words["Binding.Required"].Value);
        says.SetMissingKeyOrValueAccessor(() => words["Binding.Required"].Value);
        says.SetMissingRequestBodyRequiredValueAccessor(() => words["Binding.Required"].Value);
    }
}
