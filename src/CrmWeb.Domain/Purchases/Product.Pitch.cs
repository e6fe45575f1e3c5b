using CrmWeb.Domain.PitchCards;

namespace CrmWeb.Domain.Purchases;

public sealed partial class Product
{
    public string Feature { get; private set; } = "";
    public string Advantage { get; private set; } = "";
    public string Benefit { get; private set; } = "";
    public string Evidence { get; private set; } = "";

    /// <summary>Probe questions (探询问题), one a line.</summary>
    public string Questions { get; private set; } = "";

    /// <summary>How it is put to a customer (推介卡片).</summary>
    public PitchCard Pitch => new(Feature, Advantage, Benefit, Evidence, Questions);

    public void PutAs(PitchCard card)
        => (Feature, Advantage, Benefit, Evidence, Questions) = (card.Feature, card.Advantage, card.Benefit, card.Evidence, card.Questions);
}
