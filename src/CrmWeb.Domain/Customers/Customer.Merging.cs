using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Customers;

/// <summary>How a customer is merged into another, and parted from it again.</summary>
public sealed partial class Customer
{
    /// <summary>The customer that this one was merged into (并入客户); all that hung on it is there, and this row only leads to it.</summary>
    public int? MergedIntoId { get; private set; }
    public bool IsMerged => MergedIntoId is not null;

    public CustomerTraits Traits => new(Size, GovernmentKind, Source, Language, Currency, Web, Birthday, Notes, IsCatchAll, Style, FamilyStage, CampaignId);

    /// <summary>Becomes a shell that leads to the survivor; it counts nowhere from this day on.</summary>
    public void MergeInto(Customer survivor, DateOnly on, Entered entered)
    {
        if (ReferenceEquals(this, survivor) || Id == survivor.Id || IsMerged || survivor.IsMerged || survivor.IsArchived)
            throw new RuleBrokenException("A customer is merged into another one that is current.");
        if (IsCatchAll || survivor.IsCatchAll)
            throw new RuleBrokenException("The account of unnamed buyers is no duplicate of anybody.");

        MergedIntoId = survivor.Id;
        if (!IsArchived)
            Archive(on, entered);
    }

    /// <summary>Stands by itself again, with the marks it had before.</summary>
    public void Part(CustomerSnapshot former, DateTime mergedAt, Entered entered)
    {
        MergedIntoId = null;
        RevertMarks(mergedAt, entered);
        ArchivedAt = former.IsArchived ? ArchivedAt : null;
        Standing.Take(former.Standing);
    }

    /// <summary>Takes the fields as somebody chose them; the code has its own way, since it is unique.</summary>
    public void Take(CustomerSnapshot wanted, DateOnly on, Entered entered)
    {
        TakePlain(wanted);
        Reclassify(wanted.Class, on, entered);
        ChangeRelationshipType(wanted.Type, "", entered);
    }

    /// <summary>Takes its former fields back; a class is back as if it had never changed.</summary>
    public void TakeBack(CustomerSnapshot wanted, DateTime mergedAt, Entered entered)
    {
        TakePlain(wanted);
        ChangeRelationshipType(wanted.Type, "", entered);
        RelationshipTypeSince = wanted.TypeSince;
        if (wanted.Class == Class)
            return;

        RevertMarks(mergedAt, entered);
        Class = wanted.Class;
    }

    /// <summary>Stands where both together stand; answers what of it is a change of tier to be kept.</summary>
    public TierChange? Stand(StandingSnapshot joined, int? runId, DateOnly on, Entered entered)
    {
        var change = joined.Tier == Standing.Tier || runId is null ? null : new TierChange(this, runId.Value, Standing.Tier, joined.Tier, on, entered, "");
        Standing.Take(joined);
        return change;
    }

    /// <summary>The last contact that remains when another customer's are gone again.</summary>
    public void LastTouched(DateTime? at) => LastContactAt = at;

    private void TakePlain(CustomerSnapshot wanted)
    {
        if (wanted.Name != Name)
            Rename(wanted.Name);
        Describe(wanted.Traits);
        Assign(wanted.TeamId, wanted.OwnerId);
        Stakeholder.Play(wanted.Roles);
    }

    // What was entered by the merge is withdrawn, and what it withdrew is entered again: an earlier day is known as it was.
    private void RevertMarks(DateTime mergedAt, Entered entered)
    {
        foreach (var mark in _marks.Where(m => m.EnteredAt == mergedAt || m.WithdrawnAt == mergedAt).ToList())
        {
            if (mark.EnteredAt == mergedAt)
                mark.Withdraw(entered.At);
            else
                _marks.Add(new CustomerMark(mark.Kind, mark.Detail, mark.StartsOn, mark.EndsOn, entered.At, entered.By));
        }
    }
}
