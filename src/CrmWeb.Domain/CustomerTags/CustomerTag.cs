using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.CustomerTags;

/// <summary>That a customer bears a tag (客户标签), and who gave it.</summary>
public sealed class CustomerTag
{
    private CustomerTag() { } // EF Core

    public CustomerTag(int customerId, Tag tag, Entered entered)
        => (CustomerId, Tag, GivenAt, GivenBy) = (customerId, tag, entered.At, entered.By);

    public int CustomerId { get; private set; }
    public int TagId { get; private set; }
    public Tag Tag { get; private set; } = null!;
    public DateTime GivenAt { get; private set; }
    public int? GivenBy { get; private set; }
}
