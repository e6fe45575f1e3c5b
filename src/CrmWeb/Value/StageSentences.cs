using CrmWeb.Domain.Lifecycle;
using CrmWeb.Language;

namespace CrmWeb.Value;

/// <summary>Says in plain words why a customer counts as lost or in decline (流失或衰退的文字说明).</summary>
public sealed class StageSentences(Words words, Formats formats, Spans spans)
{
    /// <param name="later">Days from the as-of day to the reader's.</param>
    public string Of(StageReason reason, int later)
    {
        var once = reason.UsualInterval == 0 && reason.Ground is StageGround.GivenUp or StageGround.Doubtful ? ".Once" : "";
        return words[
            $"StageReason.{reason.Ground}{once}", words.Of(reason.Stage), spans.Of(reason.DaysSince + later), spans.Of(reason.UsualInterval),
            reason.Alive is { } alive ? formats.Chance(alive) : ""].Value;
    }
}
