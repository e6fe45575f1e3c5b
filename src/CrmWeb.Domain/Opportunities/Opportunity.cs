using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Opportunities;

/// <summary>A sale that may come (商机): what, for how much, how likely and until when.</summary>
public sealed partial class Opportunity
{
    public const int TitleLength = 200;
    public const int CompetitorLength = 200;
    public const int NotesLength = 2000;
    public const int CurrencyLength = 3;

    private readonly List<OpportunityLine> _lines = [];
    private readonly List<OpportunityContact> _contacts = [];

    private Opportunity() { } // EF Core

    public Opportunity(Customer customer, OpportunityTraits traits, Entered entered)
    {
        (Customer, CustomerId, CreatedAt, CreatedBy) = (customer, customer.Id, entered.At, entered.By);
        _steps.Add(new OpportunityStep(OpportunityStage.Qualify, entered, ""));
        Describe(traits);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public string Title { get; private set; } = "";

    /// <summary>What it may bring, in its currency: the sum of its lines where it has some.</summary>
    public decimal Amount { get; private set; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The probability (成交概率) that a person gave it, in whole per cent; none takes that of its stage.</summary>
    public int? OwnPercent { get; private set; }

    /// <summary>The day on which it is expected to be decided (预计成交日).</summary>
    public DateOnly ExpectedOn { get; private set; }

    /// <summary>Against whom we stand (竞争对手).</summary>
    public string Competitor { get; private set; } = "";
    public string Notes { get; private set; } = "";

    /// <summary>Title and competitor as they are searched.</summary>
    public string SearchText { get; private set; } = "";
    public int? OwnerId { get; private set; }
    public IReadOnlyList<OpportunityLine> Lines => _lines;
    public IReadOnlyList<OpportunityContact> Contacts => _contacts;
    public DateTime CreatedAt { get; private set; }
    public int? CreatedBy { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public bool IsOverdueOn(DateOnly today) => IsOpen && ExpectedOn < today;

    public void Describe(OpportunityTraits traits)
    {
        (Title, Currency, ExpectedOn, OwnPercent) = (traits.Title, traits.Currency, traits.ExpectedOn, traits.OwnPercent);
        (Competitor, Notes, OwnerId) = (traits.Competitor, traits.Notes, traits.OwnerId);
        Amount = _lines.Count > 0 ? _lines.Sum(l => l.Total) : traits.Amount;
        SearchText = Search.SearchText.Normalise($"{Title} {Competitor}");
    }

    /// <summary>Takes the whole lists of products and people as they stand in a form; what is absent is dropped.</summary>
    public void Include(IEnumerable<LineTraits> lines, IEnumerable<ParticipantTraits> people)
    {
        var taking = people.ToList();
        if (taking.Exists(p => p.Contact.CustomerId != CustomerId))
            throw new RuleBrokenException("The contacts belong to another customer.");

        _lines.Clear();
        _lines.AddRange(lines.Select(l => new OpportunityLine(l)));
        _contacts.Clear();
        _contacts.AddRange(taking.Select(p => new OpportunityContact(p)));
        if (_lines.Count > 0)
            Amount = _lines.Sum(l => l.Total);
    }

    public Opportunity FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}
