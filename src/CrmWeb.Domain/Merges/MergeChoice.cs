using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Merges;

/// <summary>Whose value of each field stays (字段取舍).</summary>
public sealed record MergeChoice(IReadOnlyDictionary<MergeField, MergeSide> Sides)
{
    private const string Between = "\n\n";

    /// <summary>What the survivor has stays; what it lacks comes from the other; both notes are kept where there is room.</summary>
    public static MergeChoice Sensible(CustomerSnapshot survivor, CustomerSnapshot merged) => new(Enum.GetValues<MergeField>().ToDictionary(
        field => field,
        field => survivor.Lacks(field) && !merged.Lacks(field) ? MergeSide.Merged
            : field is MergeField.Notes && !merged.Lacks(field) && merged.Traits.Notes != survivor.Traits.Notes && BothNotes(survivor, merged).Length <= Customer.NotesLength ? MergeSide.Both
            : MergeSide.Survivor));

    public static string BothNotes(CustomerSnapshot survivor, CustomerSnapshot merged) => $"{survivor.Traits.Notes}{Between}{merged.Traits.Notes}";

    public MergeSide SideOf(MergeField field) => Sides.GetValueOrDefault(field, MergeSide.Survivor);

    /// <summary>What the survivor is like afterwards.</summary>
    public CustomerSnapshot Of(CustomerSnapshot survivor, CustomerSnapshot merged)
    {
        var chosen = Enum.GetValues<MergeField>().Where(f => SideOf(f) is MergeSide.Merged).Aggregate(survivor, (kept, field) => kept.With(field, merged));
        if (SideOf(MergeField.Notes) is MergeSide.Both)
            chosen = chosen with { Traits = chosen.Traits with { Notes = BothNotes(survivor, merged) } };
        return (chosen with { Roles = survivor.Roles | merged.Roles }).Sound();
    }
}
