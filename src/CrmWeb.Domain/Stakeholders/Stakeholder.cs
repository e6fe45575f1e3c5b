using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Stakeholders;

/// <summary>A stakeholder (利益相关者) of the SCOPE circle; a customer is one in the customer role.</summary>
public sealed class Stakeholder
{
    public const int NameLength = 200;
    public const int NotesLength = 2000;

    private Stakeholder() { } // EF Core

    public Stakeholder(string name, StakeholderRole roles, int teamId, int? ownerId)
    {
        (TeamId, OwnerId) = (teamId, ownerId);
        Play(roles);
        Rename(name);
    }

    internal Stakeholder(Customer customer, string name, int teamId, int? ownerId)
    {
        (Customer, Roles, TeamId, OwnerId) = (customer, StakeholderRole.Customer, teamId, ownerId);
        Rename(name);
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public string SearchText { get; private set; } = "";
    public StakeholderRole Roles { get; private set; }
    public int? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Web { get; private set; } = "";
    public string Notes { get; private set; } = "";
    public int TeamId { get; private set; }
    public int? OwnerId { get; private set; }

    /// <summary>Day of the latest touch (最近接触日); a customer's stands on the customer.</summary>
    public DateOnly? LastTouchOn { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }
    public bool IsCustomer => CustomerId is not null || Customer is not null;

    /// <summary>Takes the roles given; a customer keeps the customer role, and no one else has it.</summary>
    public void Play(StakeholderRole roles)
    {
        var others = roles & ~StakeholderRole.Customer;
        if (others == StakeholderRole.None && !IsCustomer)
            throw new RuleBrokenException("A stakeholder plays at least one role.");

        Roles = IsCustomer ? others | StakeholderRole.Customer : others;
    }

    public void Rename(string name)
    {
        (Name, SortKey) = (name, Search.SortKey.Of(name));
        RefreshSearchText();
    }

    public void Describe(string phone, string email, string web, string notes)
    {
        (Phone, Email, Web, Notes) = (phone, email, web, notes);
        RefreshSearchText();
    }

    public void Assign(int teamId, int? ownerId) => (TeamId, OwnerId) = (teamId, ownerId);

    /// <summary>Notes a touch; only a later one counts.</summary>
    internal void Touched(DateOnly on) => LastTouchOn = LastTouchOn > on ? LastTouchOn : on;

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;

    public Stakeholder FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }

    private void RefreshSearchText()
        => SearchText = Search.SearchText.Gather([Name, Phone, Search.SearchText.Digits(Phone), Email, Web]);
}
