using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.DevelopmentPlans;

/// <summary>What we mean to become for a customer (客户发展计划): a goal, the people to win for it, the next act and its day.</summary>
public sealed class DevelopmentPlan
{
    public const int GoalLength = 300;
    public const int NextActLength = CareTask.TitleLength;

    private readonly List<PlanChange> _changes = [];

    private DevelopmentPlan() { } // EF Core

    /// <param name="form">Marks the form, and the task of the first act.</param>
    public DevelopmentPlan(Customer customer, PlanTraits traits, IEnumerable<Contact> people, Guid form, Entered entered)
    {
        (Customer, CustomerId, FormId, TaskForm) = (customer, customer.Id, form, form);
        Tell(traits);
        Win(people);
        _changes.Add(new PlanChange(this, "", entered));
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public string Goal { get; private set; } = "";

    /// <summary>The people to win (要争取的人).</summary>
    public List<Contact> People { get; private set; } = [];
    public string NextAct { get; private set; } = "";
    public DateOnly NextOn { get; private set; }

    /// <summary>Who does the next act.</summary>
    public int? OwnerId { get; private set; }
    public PlanStatus Status { get; private set; }
    public IReadOnlyList<PlanChange> Changes => _changes;

    /// <summary>By which the care task of the next act is found.</summary>
    public Guid TaskForm { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }
    public bool IsOpen => Status == PlanStatus.Open;

    public PlanTraits Traits => new(Goal, NextAct, NextOn, OwnerId);

    /// <summary>Tells it anew, and keeps what it became with its day and author; nothing is kept where nothing changed.</summary>
    public void Change(PlanTraits traits, PlanStatus status, IReadOnlyCollection<Contact> people, string note, Entered entered)
    {
        var isSame = status == Status && traits == Traits && note.Length == 0;
        Win(people);
        if (isSame)
            return;

        Status = status;
        Tell(traits);
        _changes.Add(new PlanChange(this, note, entered));
    }

    /// <summary>The act of the task so far was done: the one that is next has a task of its own.</summary>
    public void Advance(Guid taskForm) => TaskForm = taskForm;

    private void Tell(PlanTraits traits) => (Goal, NextAct, NextOn, OwnerId) = (traits.Goal, traits.NextAct, traits.NextOn, traits.OwnerId);

    private void Win(IEnumerable<Contact> people)
    {
        var chosen = people.ToList();
        if (chosen.Exists(c => c.CustomerId != CustomerId))
            throw new RuleBrokenException("The people to win belong to another customer.");

        People = chosen;
    }
}

/// <summary>What a plan is like (计划内容), as a person may change it in one go.</summary>
public sealed record PlanTraits(string Goal, string NextAct, DateOnly NextOn, int? OwnerId = null);

/// <summary>How far we are with a plan (计划状态).</summary>
public enum PlanStatus
{
    /// <summary>进行中.</summary>
    Open,

    /// <summary>已达成.</summary>
    Reached,

    /// <summary>已放弃.</summary>
    Dropped,
}

/// <summary>What a plan became (计划变更记录), when, by whom and why; never changed afterwards.</summary>
public sealed class PlanChange
{
    public const int NoteLength = 500;

    private PlanChange() { } // EF Core

    internal PlanChange(DevelopmentPlan plan, string note, Entered entered)
    {
        (Goal, NextAct, NextOn, Status) = (plan.Goal, plan.NextAct, plan.NextOn, plan.Status);
        (Note, At, StaffId) = (note, entered.At, entered.By);
    }

    public int Id { get; private set; }
    public int PlanId { get; private set; }
    public string Goal { get; private set; } = "";
    public string NextAct { get; private set; } = "";
    public DateOnly NextOn { get; private set; }
    public PlanStatus Status { get; private set; }
    public string Note { get; private set; } = "";
    public DateTime At { get; private set; }
    public int? StaffId { get; private set; }
}
