using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Entitlements;

/// <summary>What was promised to a customer (权益), how often, until when, and when it was used.</summary>
public sealed class Entitlement
{
    public const int WhatLength = 200;
    public const int MostTimes = 1000;

    private readonly List<EntitlementUse> _uses = [];

    private Entitlement() { } // EF Core

    /// <param name="until">The last day on which it may be used; none for one without an end.</param>
    public Entitlement(Customer customer, string what, int times, DateOnly promisedOn, DateOnly? until, Entered entered)
    {
        if (times is < 1 or > MostTimes)
            throw new RuleBrokenException("An entitlement may be used at least once, and not without end.");
        if (until < promisedOn)
            throw new RuleBrokenException("An entitlement does not end before it was promised.");

        (Customer, CustomerId, What, Times) = (customer, customer.Id, what, times);
        (PromisedOn, Until, EnteredAt, EnteredBy) = (promisedOn, until, entered.At, entered.By);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public string What { get; private set; } = "";

    /// <summary>How often it may be used (可用次数).</summary>
    public int Times { get; private set; }
    public DateOnly PromisedOn { get; private set; }
    public DateOnly? Until { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<EntitlementUse> Uses => _uses;
    public int Left => Times - _uses.Count;

    public EntitlementState StateOn(DateOnly day)
        => Left == 0 ? EntitlementState.UsedUp : Until < day ? EntitlementState.Expired : EntitlementState.Open;

    /// <summary>Uses it once.</summary>
    public void Use(DateOnly on, string note, Guid formId, Entered entered)
    {
        if (WithdrawnAt is not null || StateOn(on) is not EntitlementState.Open || on < PromisedOn)
            throw new RuleBrokenException("It is used up, over, or not promised yet.");

        _uses.Add(new EntitlementUse(on, note, formId, entered));
    }

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;

    public Entitlement FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>One use of an entitlement (权益使用).</summary>
public sealed class EntitlementUse
{
    public const int NoteLength = 200;

    private EntitlementUse() { } // EF Core

    internal EntitlementUse(DateOnly on, string note, Guid formId, Entered entered)
        => (UsedOn, Note, FormId, EnteredAt, EnteredBy) = (on, note, formId, entered.At, entered.By);

    public int Id { get; private set; }
    public int EntitlementId { get; private set; }
    public DateOnly UsedOn { get; private set; }
    public string Note { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public Guid? FormId { get; private set; }
}

/// <summary>Whether an entitlement may still be used (权益状态).</summary>
public enum EntitlementState
{
    Open,
    UsedUp,
    Expired,
}
