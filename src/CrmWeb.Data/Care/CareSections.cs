using CrmWeb.Domain.Care;

namespace CrmWeb.Data.Care;

/// <summary>How many tasks stand in each section of the work list (各段数量), counted no further than it matters.</summary>
public sealed record CareSections
{
    public static readonly CareSections None = new();

    public int Late { get; init; }
    public int Due { get; init; }
    public int Later { get; init; }
    public int All => Late + Due + Later;

    public int In(CareSection section) => section switch
    {
        CareSection.Overdue => Late,
        CareSection.Today => Due,
        _ => Later,
    };
}
