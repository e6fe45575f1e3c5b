using CrmWeb.Domain.Interactions;

namespace CrmWeb.Domain.Stakeholders;

/// <summary>A contact with a stakeholder who is no customer (接触); with one who is, it is an <see cref="Interaction"/>.</summary>
public sealed class StakeholderTouch
{
    private StakeholderTouch() { } // EF Core

    public StakeholderTouch(Stakeholder stakeholder, int staffId, TouchFacts facts, DateTime enteredAt)
    {
        if (stakeholder.IsCustomer)
            throw new RuleBrokenException("A contact with a customer is an interaction.");
        if (facts.Tone is { } tone && Math.Abs(tone) > InteractionFacts.MoodMost)
            throw new RuleBrokenException("A tone lies between −2 and +2.");

        (Stakeholder, StakeholderId, StaffId, EnteredAt) = (stakeholder, stakeholder.Id, staffId, enteredAt);
        (HappenedOn, Channel, Direction, Subject, Notes, Tone) = (facts.On, facts.Channel, facts.Direction, facts.Subject, facts.Notes, facts.Tone);
        stakeholder.Touched(facts.On);
    }

    public int Id { get; private set; }
    public int StakeholderId { get; private set; }
    public Stakeholder Stakeholder { get; private set; } = null!;

    /// <summary>Our member of staff who took part.</summary>
    public int StaffId { get; private set; }
    public DateOnly HappenedOn { get; private set; }
    public Channel Channel { get; private set; }
    public Direction Direction { get; private set; }
    public string Subject { get; private set; } = "";
    public string Notes { get; private set; } = "";

    /// <summary>Emotional tone (情绪色调), −2 unpleasant … +2 pleasant.</summary>
    public int? Tone { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public Guid? FormId { get; private set; }

    public StakeholderTouch FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>What a person tells of a contact with a stakeholder (接触内容).</summary>
/// <param name="Tone">Emotional tone (情绪色调), −2 unpleasant … +2 pleasant.</param>
public sealed record TouchFacts(DateOnly On, Channel Channel, Direction Direction, string Subject, string Notes = "", int? Tone = null);
