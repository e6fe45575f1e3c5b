namespace CrmWeb.Domain.Settings;

/// <summary>On whose side a cause lies (原因归属).</summary>
public enum CauseBranch
{
    Ours,
    Theirs,
    OurChoice,
    Unknown,
}

/// <summary>What a cause explains (原因用途): a lost customer, a complaint, or both.</summary>
[Flags]
public enum CauseUse
{
    None = 0,
    Churn = 1,
    Complaint = 2,
}

/// <summary>A cause of churn or of a complaint (流失/投诉原因), one leaf of the tree that the company keeps.</summary>
public sealed class Cause
{
    public const int CodeLength = 40;
    public const int NameLength = 100;

    private Cause() { } // EF Core

    public Cause(string code, CauseBranch branch, CauseUse use, string english, string chinese)
        => (Code, Branch, Use, English, Chinese) = (code, branch, use, english, chinese);

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public CauseBranch Branch { get; private set; }
    public CauseUse Use { get; private set; }
    public string English { get; private set; } = "";
    public string Chinese { get; private set; } = "";
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>The cause's name in a language of the product.</summary>
    public string NameIn(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;

    public void Describe(CauseBranch branch, CauseUse use, string english, string chinese)
        => (Branch, Use, English, Chinese) = (branch, use, english, chinese);

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;
}
