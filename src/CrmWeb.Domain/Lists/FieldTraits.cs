using static CrmWeb.Domain.Lists.FilterOperator;

namespace CrmWeb.Domain.Lists;

/// <summary>What a filter must know of a field (字段特征): its kind, whether it may be empty, and who may ask for it.</summary>
/// <param name="Options">The values of a choice.</param>
/// <param name="IsPersonal">Kept from those who see people masked: an answer to a question tells as much as the field.</param>
/// <param name="IsValue">Tells value in money.</param>
public sealed record FieldTraits(FieldKind Kind, bool MayLack = false, Type? Choice = null, IReadOnlyList<string>? Options = null, bool IsPersonal = false, bool IsValue = false)
{
    private static readonly Dictionary<FieldKind, FilterOperator[]> Fitting = new()
    {
        [FieldKind.Text] = [Has, Lacks, Starts],
        [FieldKind.Choice] = [Is, Not],
        [FieldKind.Staff] = [Is, Not],
        [FieldKind.Team] = [Is, Not],
        [FieldKind.Campaign] = [Is, Not],
        [FieldKind.Tags] = [Is, All, Not],
        [FieldKind.Money] = [Min, Max],
        [FieldKind.Number] = [Min, Max],
        [FieldKind.Quantity] = [Min, Max],
        [FieldKind.Pick] = [Is, Not],
        [FieldKind.Day] = [From, Until, Last, Ago, Next],
        [FieldKind.YesNo] = [Is],
        [FieldKind.Ticked] = [Is],
    };

    public IReadOnlyList<string> Options { get; } = Options ?? (Choice is null ? [] : Enum.GetNames(Choice));

    public IEnumerable<FilterOperator> Operators => MayLack ? [.. Fitting[Kind], None, Some] : Fitting[Kind];

    /// <summary>How many values an operator takes at most.</summary>
    public int MostValues(FilterOperator chosen) => chosen switch
    {
        None or Some => 0,
        Is or Not or All => Kind is FieldKind.Ticked ? FilterText.MostTicked : FilterText.MostValues,
        _ => 1,
    };
}
