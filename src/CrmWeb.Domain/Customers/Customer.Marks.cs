using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Customers;

/// <summary>The dated marks of a customer: class, archive, close, and the relationship type with its history.</summary>
public sealed partial class Customer
{
    public const int StageReasonLength = 500;

    private readonly List<RelationshipTypeChange> _typeChanges = [];

    public DateTime? ArchivedAt { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Code of the cause (流失原因) that the customer was closed with.</summary>
    public string? ClosedCause { get; private set; }
    public bool IsArchived => ArchivedAt is not null;
    public bool IsClosed => ClosedOn is not null;
    public RelationshipType RelationshipType { get; private set; }

    /// <summary>Contacts count from here when none came later (DOMAIN: cadence).</summary>
    public DateTime RelationshipTypeSince { get; private set; }
    public IReadOnlyList<RelationshipTypeChange> TypeChanges => _typeChanges;

    public void Reclassify(CustomerClass customerClass, DateOnly on, Entered entered)
    {
        if (customerClass == Class)
            return;

        End(MarkKind.Class, on, entered);
        Class = customerClass;
        _marks.Add(new CustomerMark(MarkKind.Class, customerClass.ToString(), on, null, entered.At, entered.By));
    }

    public void Archive(DateOnly on, Entered entered)
    {
        if (IsArchived)
            throw new RuleBrokenException("Already archived.");

        ArchivedAt = entered.At;
        _marks.Add(new CustomerMark(MarkKind.Archived, "", on, null, entered.At, entered.By));
    }

    public void Restore(DateOnly on, Entered entered)
    {
        if (!IsArchived)
            throw new RuleBrokenException("Not archived.");

        End(MarkKind.Archived, on, entered);
        ArchivedAt = null;
    }

    /// <summary>Closes the relationship by hand, with a cause; the customer is Lost from now on.</summary>
    public void Close(string cause, DateOnly on, Entered entered)
    {
        if (IsClosed)
            throw new RuleBrokenException("Already closed.");

        (ClosedOn, ClosedCause) = (on, cause);
        Standing.EnterStage(StageOverride ?? LifecycleStage.Lost);
        _marks.Add(new CustomerMark(MarkKind.Closed, cause, on, null, entered.At, entered.By));
    }

    /// <summary>Takes the close back. The stage follows at the next run; who never bought is a prospect at once.</summary>
    public void Reopen(DateOnly on, Entered entered)
    {
        if (!IsClosed)
            throw new RuleBrokenException("Not closed.");

        End(MarkKind.Closed, on, entered);
        (ClosedOn, ClosedCause) = (null, null);
        if (StageOverride is null && Standing.PurchaseDays == 0)
            Standing.EnterStage(LifecycleStage.Prospect);
    }

    /// <summary>Moves to another relationship type and keeps who did so and why.</summary>
    public void ChangeRelationshipType(RelationshipType type, string reason, Entered entered)
    {
        if (type == RelationshipType)
            return;

        var since = SinceBeforeSlip(type, entered.At) ?? entered.At;
        _typeChanges.Add(new RelationshipTypeChange(this, RelationshipType, type, entered.At, entered.By, reason));
        (RelationshipType, RelationshipTypeSince) = (type, since);
    }

    // A slip put right within a day leaves the cadence as it was: what was due stays due.
    private DateTime? SinceBeforeSlip(RelationshipType type, DateTime at)
        => _typeChanges.OrderBy(c => c.ChangedAt).ToList() is [.., var former, var slip] && slip.From == type && former.To == type && at - slip.ChangedAt < TimeSpan.FromDays(1)
            ? former.ChangedAt
            : null;

    private void End(MarkKind kind, DateOnly on, Entered entered)
    {
        foreach (var mark in _marks.Where(m => m.Kind == kind && m.IsOpen).ToList())
            _marks.Add(mark.EndedOn(on, entered.At, entered.By));
    }
}
