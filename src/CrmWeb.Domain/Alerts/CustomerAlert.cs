using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Alerts;

/// <summary>What must not go wrong with a customer (禁忌/提醒): an instruction that all who serve see, and a reason that few may.</summary>
public sealed class CustomerAlert
{
    public const int InstructionLength = 200;

    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 1000;

    private CustomerAlert() { } // EF Core

    /// <param name="contact">The person it is about; none for the customer itself.</param>
    public CustomerAlert(Customer customer, Contact? contact, AlertKind kind, string instruction, Entered entered)
    {
        if (contact is not null && contact.CustomerId != customer.Id)
            throw new RuleBrokenException("The contact belongs to another customer.");
        if (string.IsNullOrWhiteSpace(instruction))
            throw new RuleBrokenException("An alert says what to do or to leave.");

        (Customer, CustomerId, Contact, ContactId) = (customer, customer.Id, contact, contact?.Id);
        (Kind, Instruction, EnteredAt, EnteredBy) = (kind, instruction, entered.At, entered.By);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public int? ContactId { get; private set; }
    public Contact? Contact { get; private set; }
    public AlertKind Kind { get; private set; }
    public string Instruction { get; private set; } = "";

    /// <summary>The reason (原因), encrypted under the person's own key; none was told, or it was forgotten.</summary>
    public byte[]? SealedReason { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public int? WithdrawnBy { get; private set; }
    public Guid? FormId { get; private set; }

    /// <summary>The customer that it was sealed for (密封时的客户), where a merge brought it to another since.</summary>
    public int? SealedFor { get; private set; }

    /// <summary>Whose key the reason lies under.</summary>
    public string PersonCode => PersonKey.CodeOf(SealedFor ?? CustomerId, ContactId);

    public void Seal(byte[] reason) => SealedReason = reason;

    /// <summary>Takes it off the pages; the reason is forgotten with it.</summary>
    public void Withdraw(Entered entered)
    {
        if (WithdrawnAt is not null)
            throw new RuleBrokenException("Already withdrawn.");

        (WithdrawnAt, WithdrawnBy, SealedReason) = (entered.At, entered.By, null);
    }

    public CustomerAlert FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>What an alert is about (禁忌类别).</summary>
public enum AlertKind
{
    Allergy,
    Illness,
    DoNotCall,

    /// <summary>请勿联系: no rule makes care for them.</summary>
    DoNotContact,
    Other,
}
