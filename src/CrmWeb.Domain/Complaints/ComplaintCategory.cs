namespace CrmWeb.Domain.Complaints;

/// <summary>What kind of trouble a complaint is about (投诉类别), from a short list that the company keeps.</summary>
public sealed class ComplaintCategory
{
    public const int NameLength = 100;

    private ComplaintCategory() { } // EF Core

    public ComplaintCategory(string code, string english, string chinese)
        => (Code, English, Chinese) = (code, english, chinese);

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string English { get; private set; } = "";
    public string Chinese { get; private set; } = "";
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>The categories a new company begins with.</summary>
    public static IReadOnlyList<ComplaintCategory> Defaults { get; } =
    [
        new("product", "Product quality", "产品质量"),
        new("delivery", "Delivery", "交付与物流"),
        new("service", "Service", "服务质量"),
        new("staff", "Conduct of staff", "人员态度"),
        new("price", "Price and billing", "价格与账单"),
        new("contract", "Contract and promises", "合同与承诺"),
        new("privacy", "Privacy and data", "隐私与数据"),
        new("safety", "Safety and health", "安全与健康"),
        new("other", "Other", "其他"),
    ];

    public string NameIn(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;

    public void Describe(string english, string chinese) => (English, Chinese) = (english, chinese);

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;
}
