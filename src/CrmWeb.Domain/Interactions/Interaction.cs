using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Interactions;

/// <summary>A two-way contact between us and a customer (客户互动): planned, then done or missed.</summary>
/// <remarks>Interactions feed the cost to serve, so none is overwritten: a correction leaves the former words behind as a withdrawn row.</remarks>
public sealed class Interaction : ILedgerRow
{
    public const int SubjectLength = 200;
    public const int NotesLength = 4000;
    public const int NextStepLength = 200;

    private Interaction() { } // EF Core

    public Interaction(Customer customer, int staffId, InteractionFacts facts, Entered entered)
    {
        (Customer, CustomerId, StaffId, EnteredAt, EnteredBy) = (customer, customer.Id, staffId, entered.At, entered.By);
        Status = facts.HappensAt > entered.At ? InteractionStatus.Planned : InteractionStatus.Done;
        Tell(facts);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;

    /// <summary>The people at the customer who took part.</summary>
    public List<Contact> Contacts { get; private set; } = [];

    /// <summary>Our member of staff who took part.</summary>
    public int StaffId { get; private set; }
    public DateTime HappensAt { get; private set; }
    public Channel Channel { get; private set; }
    public Direction Direction { get; private set; }
    public string Subject { get; private set; } = "";
    public string Notes { get; private set; } = "";

    /// <summary>Subject and notes as they are searched; see <see cref="Search.SearchText"/>.</summary>
    public string SearchText { get; private set; } = "";
    public ContentKind Kinds { get; private set; }

    /// <summary>Emotional tone (情绪色调), −2 unpleasant … +2 pleasant.</summary>
    public int? Tone { get; private set; }

    /// <summary>Arousal (唤醒度), −2 calm … +2 excited.</summary>
    public int? Arousal { get; private set; }
    public int? DurationMinutes { get; private set; }

    /// <summary>What this one cost us, in the base currency; none means the rate of its channel.</summary>
    public decimal? Cost { get; private set; }
    public string NextStep { get; private set; } = "";
    public DateOnly? NextStepOn { get; private set; }
    public int? NextStepOwnerId { get; private set; }

    /// <summary>A joint review (联合回顾) of the relationship, which a partner is owed.</summary>
    public bool IsReview { get; private set; }

    /// <summary>The way of selling that it followed (推销模式), if any.</summary>
    public SellingMethod? Method { get; private set; }
    public SellingSteps Steps { get; private set; }
    public InteractionStatus Status { get; private set; }

    /// <summary>When a planned one was marked done or missed.</summary>
    public DateTime? SettledAt { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public int? WithdrawnBy { get; private set; }

    /// <summary>The interaction whose former words this withdrawn row keeps.</summary>
    public int? FormerOfId { get; private set; }

    /// <summary>The import that brought it.</summary>
    public int? ImportId { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }
    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>Planned, and its time has passed: somebody must say whether it took place.</summary>
    public bool IsOverdueAt(DateTime now) => Status == InteractionStatus.Planned && HappensAt <= now;

    /// <summary>Tells it anew and returns the former words, to be kept beside it.</summary>
    public Interaction Correct(InteractionFacts facts, Entered entered)
    {
        if (IsWithdrawn)
            throw new RuleBrokenException("A withdrawn interaction cannot be corrected.");
        if (Status == InteractionStatus.Done && facts.HappensAt > entered.At)
            throw new RuleBrokenException("What is done cannot lie in the future.");

        var former = Former(entered);
        Tell(facts);
        (EnteredAt, EnteredBy) = (entered.At, entered.By);
        return former;
    }

    /// <summary>It took place; one that was ahead took place now.</summary>
    public void MarkDone(DateTime at)
    {
        if (Status == InteractionStatus.Done || IsWithdrawn)
            throw new RuleBrokenException("Only a planned or missed interaction can be done.");

        (Status, SettledAt) = (InteractionStatus.Done, at);
        if (HappensAt > at)
            HappensAt = at;
    }

    /// <summary>It did not take place; it stays visible.</summary>
    public void MarkMissed(DateTime at)
    {
        if (Status != InteractionStatus.Planned || IsWithdrawn)
            throw new RuleBrokenException("Only a planned interaction can be missed.");

        (Status, SettledAt) = (InteractionStatus.Missed, at);
    }

    /// <summary>Takes a settlement back: whether it took place is open again.</summary>
    public void Unsettle()
    {
        if (SettledAt is null || IsWithdrawn)
            throw new RuleBrokenException("Only what was settled can be opened again.");

        (Status, SettledAt) = (InteractionStatus.Planned, null);
    }

    public void Withdraw(Entered entered)
    {
        if (IsWithdrawn)
            throw new RuleBrokenException("Already withdrawn.");

        (WithdrawnAt, WithdrawnBy) = (entered.At, entered.By);
    }

    /// <summary>Takes a withdrawal back.</summary>
    public void Restore()
    {
        if (!IsWithdrawn || FormerOfId is not null)
            throw new RuleBrokenException("Only a withdrawn interaction can be restored.");

        (WithdrawnAt, WithdrawnBy) = (null, null);
    }

    public void With(IEnumerable<Contact> contacts)
    {
        var present = contacts.ToList();
        if (present.Exists(c => c.CustomerId != CustomerId))
            throw new RuleBrokenException("The contacts belong to another customer.");

        Contacts = present;
    }

    public Interaction FromImport(int importId)
    {
        ImportId = importId;
        return this;
    }

    public Interaction FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }

    private Interaction Former(Entered entered)
    {
        var former = (Interaction)MemberwiseClone();
        (former.Id, former.FormerOfId, former.FormId, former.Contacts) = (0, Id, null, []);
        (former.WithdrawnAt, former.WithdrawnBy) = (entered.At, entered.By);
        return former;
    }

    private void Tell(InteractionFacts facts)
    {
        if (!facts.HasSoundMood)
            throw new RuleBrokenException("A mood has a tone and an arousal between −2 and +2.");

        if (!facts.HasSoundSteps)
            throw new RuleBrokenException("Steps belong to the method of selling that was chosen.");

        (HappensAt, Channel, Direction, Subject, Notes, Kinds) = (facts.HappensAt, facts.Channel, facts.Direction, facts.Subject, facts.Notes, facts.Kinds);
        (Tone, Arousal, DurationMinutes, Cost, IsReview) = (facts.Tone, facts.Arousal, facts.DurationMinutes, facts.Cost, facts.IsReview);
        (Method, Steps) = (facts.Method, facts.Steps);
        (NextStep, NextStepOn, NextStepOwnerId) = (facts.NextStep?.What ?? "", facts.NextStep?.On, facts.NextStep?.OwnerId);
        SearchText = Domain.Search.SearchText.Normalise($"{Subject} {Notes}");
    }
}
