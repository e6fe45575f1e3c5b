namespace CrmWeb.Domain.Opportunities;

/// <summary>Why an opportunity was lost (丢单原因), from a short list that the company keeps.</summary>
public sealed class LostReason
{
    public const int CodeLength = 40;
    public const int NameLength = 100;

    private LostReason() { } // EF Core

    public LostReason(string code, string english, string chinese)
        => (Code, English, Chinese) = (code, english, chinese);

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string English { get; private set; } = "";
    public string Chinese { get; private set; } = "";
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>The reasons a new company begins with.</summary>
    public static IReadOnlyList<LostReason> Defaults { get; } =
    [
        new("price", "Price", "价格"),
        new("rival", "A rival's offer", "竞争者方案更优"),
        new("no-need", "No need any more", "需求消失"),
        new("no-budget", "No budget", "预算不足"),
        new("put-off", "Put off or not decided", "推迟或未决策"),
        new("not-fitting", "Product does not fit", "产品不匹配"),
        new("delivery", "Delivery or terms", "交期或条款"),
        new("out-of-touch", "We lost touch", "跟进不足"),
        new("not-allowed", "Not allowed to buy", "主体资格受限"),
        new("other", "Other", "其他"),
    ];

    public string NameIn(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;

    public void Describe(string english, string chinese) => (English, Chinese) = (english, chinese);

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;
}
