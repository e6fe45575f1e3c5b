namespace CrmWeb.Domain.Settings;

/// <summary>The causes a new company begins with (默认原因); it may rename, add and archive them.</summary>
public static class DefaultCauses
{
    private const CauseUse Both = CauseUse.Churn | CauseUse.Complaint;

    public static IReadOnlyList<Cause> All { get; } =
    [
        new("defect", CauseBranch.Ours, Both, "Product or service defect", "产品或服务缺陷"),
        new("integrity", CauseBranch.Ours, Both, "Integrity", "诚信问题"),
        new("neglect", CauseBranch.Ours, Both, "Neglect", "管理疏忽"),
        new("image", CauseBranch.Ours, Both, "Image", "企业形象"),
        new("turnover", CauseBranch.Ours, Both, "Staff turnover", "人员流动"),
        new("rival", CauseBranch.Theirs, CauseUse.Churn, "Rival's offer", "竞争者吸引"),
        new("social", CauseBranch.Theirs, CauseUse.Churn, "Social factors", "社会因素"),
        new("circumstance", CauseBranch.Theirs, CauseUse.Churn, "Circumstance", "客观原因"),
        new("our-choice", CauseBranch.OurChoice, CauseUse.Churn, "Our choice", "主动放弃"),
        new("misuse", CauseBranch.Theirs, CauseUse.Complaint, "Misuse or misunderstanding", "使用不当/误解"),
        new("unknown", CauseBranch.Unknown, Both, "Unknown", "未知"),
    ];
}
