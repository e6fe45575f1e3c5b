using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Care;

/// <summary>A care task (客户关怀任务): one contact or courtesy that we owe a customer by a day.</summary>
/// <remarks>One rule, customer and period make one task: <see cref="Reason"/>, <see cref="CustomerId"/> and <see cref="PeriodKey"/> are unique together.</remarks>
public sealed partial class CareTask
{
    public const int PeriodKeyLength = 60;
    public const int TitleLength = 200;
    public const int ScriptLength = 2000;
    public const int OutcomeLength = 1000;
    public const int SnoozeReasonLength = 300;

    /// <summary>What a person asked for or promised; every other reason is a rule's.</summary>
    public static readonly IReadOnlyList<CareReason> ByPersons = [CareReason.ByHand, CareReason.NextStep, CareReason.DevelopmentPlan];

    /// <summary>What we owe a customer whatever it says about being contacted (已作承诺): what persons promised, and what was sold.</summary>
    public static readonly IReadOnlyList<CareReason> Promises = [.. ByPersons, CareReason.InSale];

    private CareTask() { } // EF Core

    /// <summary>A task that a person asks for; the form that made it is its period, so that a form sent twice makes one task.</summary>
    public CareTask(Customer customer, CareReason reason, string title, DateOnly dueOn, int? ownerId, Guid formId, Entered entered)
    {
        (Customer, Reason, Title, DueOn, WorkOn, OwnerId) = (customer, reason, title, dueOn, dueOn, ownerId);
        Method = reason is CareReason.NextStep ? CareMethod.Other : CareMethod.ProactiveCall;
        (FormId, PeriodKey) = (formId, formId.ToString("N"));
        (CreatedAt, CreatedBy) = (entered.At, entered.By);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public int? ContactId { get; private set; }
    public Contact? Contact { get; private set; }
    public CarePhase Phase { get; private set; } = CarePhase.AfterSale;
    public CareMethod Method { get; private set; }

    /// <summary>Which rule made it.</summary>
    public CareReason Reason { get; private set; }

    /// <summary>What the rule made it for: the purchase day, the year and person of a birthday, the day that a cadence counts from, or the form.</summary>
    public string PeriodKey { get; private set; } = "";

    /// <summary>The day behind it: of the purchase asked after, of the birthday, or the one that a cadence counts from.</summary>
    public DateOnly? OccasionOn { get; private set; }

    /// <summary>The day it was promised for (到期日), in the company's zone.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day it stands on the work list: the due day, or a later one when snoozed.</summary>
    public DateOnly WorkOn { get; private set; }
    public int? OwnerId { get; private set; }

    /// <summary>A person's own words, or of a rule's task the name of the day or of the member of the household; the rest depends on the reader's language.</summary>
    public string Title { get; private set; } = "";
    public string Script { get; private set; } = "";
    public string SnoozeReason { get; private set; } = "";
    public string Outcome { get; private set; } = "";
    public DateTime? DoneAt { get; private set; }
    public int? DoneBy { get; private set; }

    /// <summary>The interaction that fulfilled it.</summary>
    public int? InteractionId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public int? CreatedBy { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }
    public bool IsOpen => DoneAt is null;
    public bool IsSnoozed => IsOpen && WorkOn > DueOn;

    /// <summary>Being done means that we were in touch (已联系客户): so for what a rule made, unless its means is the website.</summary>
    public static bool IsContact(CareReason reason, CareMethod method)
        => !Promises.Contains(reason) && method is not CareMethod.Website;

    public bool IsByRule => !ByPersons.Contains(Reason);

    public void Detail(CarePhase phase, CareMethod method, Contact? contact, string script)
        => (Phase, Method, Contact, ContactId, Script) = (phase, method, contact, contact?.Id, script);

    /// <summary>Changes what a person may: the words, the day and who does it.</summary>
    public void Replan(string title, DateOnly dueOn, int? ownerId)
    {
        MustBeOpen();
        if (dueOn != DueOn)
            (DueOn, WorkOn, SnoozeReason) = (dueOn, dueOn, "");
        (Title, OwnerId) = (title, ownerId);
    }

    public void Assign(int? ownerId) => OwnerId = ownerId;

    /// <summary>Marks it done (完成), with the outcome and, where one was logged, the interaction that fulfilled it.</summary>
    public void Finish(string outcome, Entered entered, int? interactionId = null)
    {
        MustBeOpen();
        (Outcome, DoneAt, DoneBy, InteractionId) = (outcome, entered.At, entered.By, interactionId);
    }

    /// <summary>Takes a finish back.</summary>
    public void TakeUpAgain()
    {
        if (IsOpen)
            throw new RuleBrokenException("The task is still open.");

        (Outcome, DoneAt, DoneBy, InteractionId) = ("", null, null, null);
    }

    /// <summary>Puts it off (推迟) to a later day, with the reason; the day promised stays on record.</summary>
    public void Snooze(DateOnly until, string reason)
    {
        MustBeOpen();
        if (until <= DueOn || string.IsNullOrWhiteSpace(reason))
            throw new RuleBrokenException("A task is put off to a later day and for a reason.");

        (WorkOn, SnoozeReason) = (until, reason);
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
            throw new RuleBrokenException("The task is done already.");
    }
}
