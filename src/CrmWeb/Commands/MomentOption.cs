using System.CommandLine.Parsing;
using System.Globalization;

namespace CrmWeb.Commands;

/// <summary>Reads a moment on the command line: ISO 8601, in UTC where no offset is written.</summary>
internal static class MomentOption
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static DateTime? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return moment;

        result.AddError($"'{text}' is not a moment; write it as 2026-11-22T02:00:00Z.");
        return null;
    }
}
