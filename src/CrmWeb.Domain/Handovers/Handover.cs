using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Handovers;

/// <summary>A handover (客户交接): a customer goes from one owner to another, with a note of what the new one must know and an introduction that is due.</summary>
public sealed class Handover
{
    public const int NoteLength = 1000;

    private Handover() { } // EF Core

    public Handover(Customer customer, int fromId, int toId, string note, HandoverTerms terms, Guid taskForm, Entered entered)
    {
        if (fromId == toId)
            throw new RuleBrokenException("Nobody hands a customer over to themselves.");

        (Customer, CustomerId, FromId, ToId, Note) = (customer, customer.Id, fromId, toId, note);
        (On, DueOn, OpenedAt, OpenedBy) = (terms.Today, terms.Today.AddDays(terms.Days), entered.At, entered.By);
        TaskForm = taskForm;
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;

    /// <summary>The former owner (原负责人).</summary>
    public int FromId { get; private set; }

    /// <summary>The new owner (新负责人).</summary>
    public int ToId { get; private set; }

    /// <summary>The day it was handed over, in the company's zone.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The day by which the new owner is introduced.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What the new owner must know (交接说明).</summary>
    public string Note { get; private set; } = "";
    public DateTime? NotedAt { get; private set; }
    public int? NotedBy { get; private set; }
    public HandoverStatus Status { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public int? OpenedBy { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int? ClosedBy { get; private set; }

    /// <summary>By which the care task of the introduction is found.</summary>
    public Guid TaskForm { get; private set; }
    public Guid Version { get; private set; }
    public bool IsOpen => Status is HandoverStatus.Open;

    /// <summary>Tells the new owner what to know; an end is not written over.</summary>
    public void Write(string note, Entered entered)
    {
        MustBeOpen();
        (Note, NotedAt, NotedBy) = (note, entered.At, entered.By);
    }

    /// <summary>The new owner was introduced (已介绍).</summary>
    public void Introduce(Entered entered) => Close(HandoverStatus.Introduced, entered);

    /// <summary>Takes the introduction back, as its task was.</summary>
    public void TakeUpAgain()
    {
        if (Status is not HandoverStatus.Introduced)
            throw new RuleBrokenException("Nobody was introduced yet.");

        (Status, ClosedAt, ClosedBy) = (HandoverStatus.Open, null, null);
    }

    public void Cancel(Entered entered) => Close(HandoverStatus.Cancelled, entered);

    public void Supersede(Entered entered) => Close(HandoverStatus.Superseded, entered);

    private void Close(HandoverStatus status, Entered entered)
    {
        MustBeOpen();
        (Status, ClosedAt, ClosedBy) = (status, entered.At, entered.By);
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
            throw new RuleBrokenException("The handover has come to its end already.");
    }
}

/// <summary>How far a handover is (交接状态).</summary>
public enum HandoverStatus
{
    /// <summary>进行中.</summary>
    Open,

    /// <summary>已介绍.</summary>
    Introduced,

    /// <summary>已取消: the customer went back, belongs to nobody now, or may not be contacted.</summary>
    Cancelled,

    /// <summary>已被取代: it was handed on before anybody was introduced.</summary>
    Superseded,
}

/// <summary>On what day customers are handed over, and within how many days the new owner is introduced (交接期限).</summary>
public sealed record HandoverTerms(DateOnly Today, int Days);
