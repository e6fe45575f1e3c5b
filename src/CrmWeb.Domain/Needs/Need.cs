using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Opportunities;

namespace CrmWeb.Domain.Needs;

/// <summary>What a customer needs (客户需求), from the first inkling until it is met or dropped.</summary>
public sealed class Need
{
    public const int WhatLength = 300;

    private readonly List<NeedChange> _changes = [];

    private Need() { } // EF Core

    public Need(Customer customer, NeedTraits traits, Entered entered)
    {
        (Customer, CustomerId) = (customer, customer.Id);
        Tell(traits);
        _changes.Add(new NeedChange(this, "", entered));
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public string What { get; private set; } = "";
    public NeedKind Kind { get; private set; }
    public NeedClarity Clarity { get; private set; }
    public NeedPriority Priority { get; private set; }
    public NeedStatus Status { get; private set; }

    /// <summary>The interaction in which we heard of it (来源互动).</summary>
    public int? InteractionId { get; private set; }

    /// <summary>The opportunity that is to meet it.</summary>
    public int? OpportunityId { get; private set; }
    public IReadOnlyList<NeedChange> Changes => _changes;
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }
    public bool IsOpen => Status < NeedStatus.Met;

    /// <summary>Tells it anew, and keeps what it became with its day and author; nothing is kept where nothing changed.</summary>
    public void Change(NeedTraits traits, NeedStatus status, string note, Entered entered)
    {
        if (status != Status && !NeedPath.After(Status).Contains(status))
            throw new RuleBrokenException($"A need that is {Status} does not become {status}.");
        if (status == Status && traits == Traits && note.Length == 0)
            return;

        Status = status;
        Tell(traits);
        _changes.Add(new NeedChange(this, note, entered));
    }

    public NeedTraits Traits => new(What, Kind, Clarity, Priority, InteractionId, OpportunityId);

    public Need FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }

    private void Tell(NeedTraits traits)
        => (What, Kind, Clarity, Priority, InteractionId, OpportunityId) = (traits.What, traits.Kind, traits.Clarity, traits.Priority, traits.InteractionId, traits.OpportunityId);
}

/// <summary>What a need is like (需求内容), as a person may change it in one go.</summary>
/// <param name="InteractionId">Of the <see cref="Interaction"/> in which it came up.</param>
/// <param name="OpportunityId">Of the <see cref="Opportunity"/> that is to meet it.</param>
public sealed record NeedTraits(
    string What, NeedKind Kind, NeedClarity Clarity = NeedClarity.Latent, NeedPriority Priority = NeedPriority.Normal, int? InteractionId = null, int? OpportunityId = null);

/// <summary>What a need became (需求变更记录), when, by whom and why; never changed afterwards.</summary>
public sealed class NeedChange
{
    public const int NoteLength = 500;

    private NeedChange() { } // EF Core

    internal NeedChange(Need need, string note, Entered entered)
    {
        (What, Kind, Clarity, Priority, Status) = (need.What, need.Kind, need.Clarity, need.Priority, need.Status);
        (Note, At, StaffId) = (note, entered.At, entered.By);
    }

    public int Id { get; private set; }
    public int NeedId { get; private set; }
    public string What { get; private set; } = "";
    public NeedKind Kind { get; private set; }
    public NeedClarity Clarity { get; private set; }
    public NeedPriority Priority { get; private set; }
    public NeedStatus Status { get; private set; }
    public string Note { get; private set; } = "";
    public DateTime At { get; private set; }
    public int? StaffId { get; private set; }
}
