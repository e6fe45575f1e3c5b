using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Advice;

/// <summary>A company's own advice for dealing with some people (应对建议卡), shown when a contact is about to be logged.</summary>
public sealed class AdviceCard
{
    public const int TextLength = 300;

    private AdviceCard() { } // EF Core

    public AdviceCard(AdviceKey key, string text, Entered entered)
    {
        if (key.IsEmpty)
            throw new RuleBrokenException("Advice is for people of some style, age or stage of life.");

        (Style, Age, Stage, Text, EnteredAt, EnteredBy) = (key.Style, key.Age, key.Stage, text, entered.At, entered.By);
    }

    public int Id { get; private set; }
    public CommunicationStyle? Style { get; private set; }
    public AgeBand? Age { get; private set; }
    public FamilyStage? Stage { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public Guid? FormId { get; private set; }

    public AdviceKey Key => new(Style, Age, Stage);

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public AdviceCard FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}
