using FluentValidation.Internal;

namespace CrmWeb.Language;

/// <summary>Days in what validators say (校验提示中的日期) are written as the pages write them.</summary>
internal sealed class ValidationDates : MessageFormatter
{
    public override string BuildMessage(string messageTemplate)
    {
        foreach (var (placeholder, value) in PlaceholderValues.ToList())
        {
            if (value is DateOnly day)
                PlaceholderValues[placeholder] = Formats.Written(day);
        }

        return base.BuildMessage(messageTemplate);
    }
}
