using CrmWeb.Domain.Interactions;
using CrmWeb.Language;

namespace CrmWeb.Pages.Interactions;

/// <summary>How the steps of selling are read and told (推销步骤文字).</summary>
public static class SellingLook
{
    public static IReadOnlyList<SellingSteps> All { get; } = [.. Enum.GetValues<SellingMethod>().SelectMany(SellingPath.Of)];

    public static IEnumerable<SellingSteps> Of(Interaction interaction) => All.Where(s => interaction.Steps.HasFlag(s));

    /// <summary>The method with what was reached of it, such as <c>AIDA: Attention · Interest</c>.</summary>
    public static string Told(Words words, SellingMethod method, SellingSteps steps)
        => steps == SellingSteps.None ? words.Of(method) : words["Interactions.StepsReached", words.Of(method), words.Of(steps)].Value;
}
