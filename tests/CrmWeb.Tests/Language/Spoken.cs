using System.Globalization;

namespace CrmWeb.Tests.Language;

/// <summary>Runs a test's body in a language, as a request in it would.</summary>
internal static class Spoken
{
    public static T In<T>(CultureInfo culture, Func<T> body)
    {
        var (format, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return body();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (format, words);
        }
    }
}
