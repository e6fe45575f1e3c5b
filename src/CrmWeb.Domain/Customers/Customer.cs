using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Domain.Customers;

/// <summary>A customer (客户): a stakeholder in the customer role whom we know and keep a relationship with.</summary>
public sealed partial class Customer
{
    public const int CodeLength = 40;
    public const int NameLength = 200;
    public const int WebLength = 300;
    public const int SortKeyLength = 400;
    public const int NotesLength = 2000;

    private readonly List<CustomerMark> _marks = [];

    private Customer() { } // EF Core

    public Customer(string code, string name, CustomerClass customerClass, int teamId, int? ownerId, RelationshipType type, Entered entered)
    {
        (Class, TeamId, OwnerId, CreatedAt) = (customerClass, teamId, ownerId, entered.At);
        Recode(code);
        Standing = new CustomerStanding(this);
        Stakeholder = new Stakeholder(this, name, teamId, ownerId);
        Rename(name);
        _marks.Add(new CustomerMark(MarkKind.Class, customerClass.ToString(), DateOnly.MinValue, null, entered.At, entered.By));
        RelationshipType = type;
        RelationshipTypeSince = entered.At;
        _typeChanges.Add(new RelationshipTypeChange(this, null, type, entered.At, entered.By, ""));
    }

    public int Id { get; private set; }

    /// <summary>The company's own number for the customer (客户编号), unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The code as it is searched (编号检索键): lower case, without dashes and dots.</summary>
    public string CodeKey { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>What lists sort names by: pinyin order for Chinese, the dictionary's for other scripts.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>All that the search looks through (see <see cref="CustomerWords"/>), brought up to date whenever the database is saved.</summary>
    public string SearchText { get; private set; } = "";
    public CustomerClass Class { get; private set; }
    public GovernmentKind? GovernmentKind { get; private set; }
    public SizeBand? Size { get; private set; }

    /// <summary>Unnamed buyers (散客) gather here; their purchases are kept, and no tier is given.</summary>
    public bool IsCatchAll { get; private set; }
    public int TeamId { get; private set; }
    public int? OwnerId { get; private set; }
    public CustomerSource Source { get; private set; }

    /// <summary>The campaign that it came of (营销活动), if any.</summary>
    public int? CampaignId { get; private set; }

    /// <summary>The language we write to them in, as a culture name; empty where we do not know.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The currency they usually pay in (ISO 4217); empty means the base currency.</summary>
    public string Currency { get; private set; } = "";
    public string Web { get; private set; } = "";
    public DateOnly? Birthday { get; private set; }

    /// <summary>How a person likes to be spoken with (沟通风格).</summary>
    public CommunicationStyle? Style { get; private set; }
    public FamilyStage? FamilyStage { get; private set; }
    public string Notes { get; private set; } = "";
    public List<CustomerPhone> Phones { get; private set; } = [];
    public List<CustomerEmail> Emails { get; private set; } = [];
    public List<CustomerAddress> Addresses { get; private set; } = [];
    public List<Contact> Contacts { get; private set; } = [];
    public Stakeholder Stakeholder { get; private set; } = null!;
    public IReadOnlyList<CustomerMark> Marks => _marks;
    public DateTime CreatedAt { get; private set; }
    public DateTime? LastContactAt { get; private set; }

    /// <summary>The import that created this customer, so that the import can be undone.</summary>
    public int? ImportId { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>Takes a new name; the stakeholder bears the same.</summary>
    public void Rename(string name)
    {
        (Name, SortKey) = (name, Search.SortKey.Of(name));
        Stakeholder.Rename(name);
    }

    public void Recode(string code) => (Code, CodeKey) = (code, CustomerCode.KeyOf(code));

    public void Assign(int teamId, int? ownerId)
    {
        (TeamId, OwnerId) = (teamId, ownerId);
        Stakeholder.Assign(teamId, ownerId);
    }

    public void Describe(CustomerTraits traits)
    {
        (Size, GovernmentKind, Source, Language, Currency) = (traits.Size, traits.GovernmentKind, traits.Source, traits.Language, traits.Currency);
        (Web, Birthday, Style, FamilyStage, Notes, IsCatchAll) = (traits.Web, traits.Birthday, traits.Style, traits.FamilyStage, traits.Notes, traits.IsCatchAll);
        CampaignId = traits.CampaignId;
    }

    /// <summary>Takes the whole lists of numbers and addresses as they stand in a form; what is absent is dropped.</summary>
    public void Reach(IEnumerable<CustomerPhone> phones, IEnumerable<CustomerEmail> emails, IEnumerable<CustomerAddress> addresses)
        => (Phones, Emails, Addresses) = ([.. phones], [.. emails], [.. addresses]);

    /// <summary>Notes a contact in whatever channel and direction; only a later one counts.</summary>
    public void Touched(DateTime at)
    {
        if (LastContactAt is null || at > LastContactAt)
            LastContactAt = at;
    }

    /// <summary>Marks the form that made this customer, so that the same form sent twice makes one row.</summary>
    public Customer FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>Who entered something and when (录入人与时间).</summary>
public readonly record struct Entered(DateTime At, int? By);

/// <summary>What a customer is like (客户特征), as a person may change it in one go.</summary>
public sealed record CustomerTraits(
    SizeBand? Size = null,
    GovernmentKind? GovernmentKind = null,
    CustomerSource Source = CustomerSource.Other,
    string Language = "",
    string Currency = "",
    string Web = "",
    DateOnly? Birthday = null,
    string Notes = "",
    bool IsCatchAll = false,
    CommunicationStyle? Style = null,
    FamilyStage? FamilyStage = null,
    int? CampaignId = null)
{
    public static CustomerTraits Of(Customer customer) => new(
        customer.Size, customer.GovernmentKind, customer.Source, customer.Language, customer.Currency, customer.Web,
        customer.Birthday, customer.Notes, customer.IsCatchAll, customer.Style, customer.FamilyStage, customer.CampaignId);
}
