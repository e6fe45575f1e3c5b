namespace CrmWeb.Domain.Customers;

/// <summary>The languages and currencies that a customer may be given (可选语言与币种).</summary>
public static class ListedCodes
{
    /// <summary>Culture names.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        ["zh-CN", "zh-TW", "en", "de", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "vi", "th", "id", "ar"];

    /// <summary>ISO 4217.</summary>
    public static IReadOnlyList<string> Currencies { get; } =
        ["AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "SGD", "TWD", "USD"];
}
