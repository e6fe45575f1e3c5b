using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Occasions;

/// <summary>A day that matters to a customer every year (重要日期), greeted in time.</summary>
public sealed class Occasion
{
    public const int NameLength = 100;

    private Occasion() { } // EF Core

    /// <param name="contact">The person whose day it is; none for the customer itself.</param>
    /// <param name="on">The day on which it happened first; of later years only day and month count.</param>
    public Occasion(Customer customer, Contact? contact, string name, DateOnly on, Entered entered)
    {
        if (contact is not null && contact.CustomerId != customer.Id)
            throw new RuleBrokenException("The contact belongs to another customer.");

        (Customer, CustomerId, Contact, ContactId) = (customer, customer.Id, contact, contact?.Id);
        (Name, On, EnteredAt, EnteredBy) = (name, on, entered.At, entered.By);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public int? ContactId { get; private set; }
    public Contact? Contact { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly On { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public Guid? FormId { get; private set; }

    /// <summary>It is not greeted any more.</summary>
    public void Archive(DateTime at) => ArchivedAt ??= at;

    public Occasion FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}
