namespace CrmWeb.Domain.PitchCards;

/// <summary>How a product is put to a customer (推介卡片), in FABE form: feature 特征, advantage 优点, benefit 利益, evidence 证据; and questions that lead up to it.</summary>
/// <param name="Questions">Probe questions (探询问题), one a line.</param>
public sealed record PitchCard(string Feature, string Advantage, string Benefit, string Evidence, string Questions)
{
    public const int TextLength = 600;
    public const int QuestionsLength = 2000;

    public static PitchCard None { get; } = new("", "", "", "", "");

    public bool IsEmpty => this == None;

    public IEnumerable<string> QuestionLines => Questions.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
