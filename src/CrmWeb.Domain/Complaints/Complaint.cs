using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Complaints;

/// <summary>A customer's case at the service desk (个案), most often a complaint (客户投诉), tracked from the day it was received until it is closed.</summary>
/// <remarks>Questions, requests, suggestions and praise share its number, owner, clock and queue: docs/adr/0020.</remarks>
public sealed partial class Complaint
{
    public const int NumberLength = 20;
    public const int SummaryLength = 200;
    public const int TextLength = 4000;
    public const int CodeLength = 40;
    public const int DepartmentsLength = 300;

    private readonly List<ComplaintStep> _steps = [];

    private Complaint() { } // EF Core

    public Complaint(string number, Customer customer, ComplaintTraits traits, DateTime receivedAt, Entered entered, ServiceTerms terms)
    {
        (Number, Customer, ServiceTier, ReceivedAt, Status, Kind) = (number, customer, customer.Standing.Tier, receivedAt, ComplaintStatus.Received, traits.Kind);
        _steps.Add(new ComplaintStep(ComplaintStatus.Received, entered with { At = receivedAt }, ""));
        Describe(traits, terms);
    }

    public int Id { get; private set; }

    public CaseKind Kind { get; private set; }

    /// <summary>The number we and the customer call it by (投诉编号), such as C-2026-00042.</summary>
    public string Number { get; private set; } = "";
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public int? ContactId { get; private set; }
    public Contact? Contact { get; private set; }
    public Channel Channel { get; private set; }
    public DateTime ReceivedAt { get; private set; }
    public Severity Severity { get; private set; }

    /// <summary>Code of the <see cref="ComplaintCategory"/>.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Code of the cause (投诉原因); a close needs one.</summary>
    public string Cause { get; private set; } = "";
    public int? ProductId { get; private set; }
    public Product? Product { get; private set; }
    public string Summary { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string DemandedRemedy { get; private set; } = "";
    public string DepartmentsAsked { get; private set; } = "";

    /// <summary>Number and summary as they are searched.</summary>
    public string SearchText { get; private set; } = "";
    public int? OwnerId { get; private set; }

    /// <summary>Tier in effect when the complaint came in; it sets the service level.</summary>
    public PyramidTier? ServiceTier { get; private set; }
    public IReadOnlyList<ComplaintStep> Steps => _steps;
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public void Describe(ComplaintTraits traits, ServiceTerms terms)
    {
        if (!Kind.Corrections.Contains(traits.Kind))
            throw new RuleBrokenException("A case becomes a complaint by a step of its own, and a complaint stays one.");

        Kind = traits.Kind;
        (Summary, Description, Channel, Severity) = (traits.Summary, traits.Description, traits.Channel, traits.Severity);
        (Category, Cause, DemandedRemedy, DepartmentsAsked) = (traits.Category, traits.Cause, traits.DemandedRemedy, traits.DepartmentsAsked);
        (Contact, ContactId, Product, ProductId, OwnerId) = (traits.Contact, traits.Contact?.Id, traits.Product, traits.Product?.Id, traits.OwnerId);
        SearchText = Search.SearchText.Normalise($"{Number} {Summary}");
        Recount(terms);
    }

    public void Assign(int? ownerId) => OwnerId = ownerId;

    public Complaint FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}
