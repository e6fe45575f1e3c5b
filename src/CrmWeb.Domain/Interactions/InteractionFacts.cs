namespace CrmWeb.Domain.Interactions;

/// <summary>What a person tells of an interaction (互动记录内容), as it may be written or corrected in one go.</summary>
/// <param name="Tone">Emotional tone (情绪色调), −2 unpleasant … +2 pleasant.</param>
/// <param name="Arousal">Arousal (唤醒度), −2 calm … +2 excited.</param>
/// <param name="Cost">What this one cost us, in the base currency; none means the rate of its channel.</param>
/// <param name="Method">The way of selling that it followed (推销模式), if any.</param>
/// <param name="Steps">The steps of that method that were reached.</param>
public sealed record InteractionFacts(
    DateTime HappensAt,
    Channel Channel,
    Direction Direction,
    string Subject,
    string Notes = "",
    ContentKind Kinds = ContentKind.None,
    int? Tone = null,
    int? Arousal = null,
    int? DurationMinutes = null,
    decimal? Cost = null,
    NextStep? NextStep = null,
    bool IsReview = false,
    SellingMethod? Method = null,
    SellingSteps Steps = SellingSteps.None)
{
    public const int MoodMost = 2;
    public const int LongestMinutes = 24 * 60;

    /// <summary>Only steps of the method chosen can be reached.</summary>
    public bool HasSoundSteps => Method is { } method ? SellingPath.Within(method, Steps) == Steps : Steps == SellingSteps.None;

    /// <summary>Mood is told whole or not at all, and within its scale.</summary>
    public bool HasSoundMood => Tone is null == Arousal is null && Math.Abs(Tone ?? 0) <= MoodMost && Math.Abs(Arousal ?? 0) <= MoodMost;
}

/// <summary>What we promised to do next (下一步): a promise needs a date and becomes a care task of its owner.</summary>
public sealed record NextStep(string What, DateOnly On, int OwnerId);
