using System.CommandLine.Parsing;
using System.Globalization;

namespace CrmWeb.Commands;

/// <summary>Reads a day on the command line: one way to write it, whatever the machine's culture.</summary>
internal static class DayOption
{
    public static DateOnly? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        result.AddError($"'{text}' is not a day; write it as 1998-06-30.");
        return null;
    }
}
