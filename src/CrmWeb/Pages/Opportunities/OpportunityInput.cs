using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;

namespace CrmWeb.Pages.Opportunities;

/// <summary>What a person writes about an opportunity (商机表单).</summary>
public sealed class OpportunityInput
{
    private const int BlankLines = 2;

    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public int CustomerId { get; set; }
    public string? Title { get; set; }
    public decimal? Amount { get; set; }
    public string? Currency { get; set; }

    /// <summary>None takes the probability of the stage.</summary>
    public int? OwnPercent { get; set; }
    public DateOnly? ExpectedOn { get; set; }
    public string? Competitor { get; set; }
    public int? OwnerId { get; set; }
    public string? Notes { get; set; }
    public List<LineInput> Lines { get; set; } = [];
    public List<ParticipantInput> People { get; set; } = [];

    public OpportunityTraits Traits => new(
        Title.Clean(), Amount ?? 0, Currency ?? "", ExpectedOn!.Value, OwnPercent, Competitor.Clean(), Notes.Clean(), OwnerId);

    public static OpportunityInput Of(Opportunity opportunity) => new()
    {
        Version = opportunity.Version,
        CustomerId = opportunity.CustomerId,
        Title = opportunity.Title,
        Amount = opportunity.Amount == 0 ? null : opportunity.Amount,
        Currency = opportunity.Currency,
        OwnPercent = opportunity.OwnPercent,
        ExpectedOn = opportunity.ExpectedOn,
        Competitor = opportunity.Competitor,
        OwnerId = opportunity.OwnerId,
        Notes = opportunity.Notes,
        Lines = [.. opportunity.Lines.OrderBy(l => l.Id).Select(l => new LineInput { ProductId = l.ProductId, Quantity = l.Quantity, UnitPrice = l.UnitPrice })],
        People = [.. opportunity.Contacts.Select(c => new ParticipantInput { ContactId = c.ContactId, Role = c.Role })],
    };

    /// <summary>A form without scripts has some lines to fill in, and one for each person who may take part.</summary>
    public OpportunityInput WithBlankRows(IEnumerable<int> contacts)
    {
        Lines = [.. Lines.Where(l => !l.IsBlank), .. Enumerable.Range(0, BlankLines).Select(_ => new LineInput())];
        People = [.. contacts.Select(id => People.Find(p => p.ContactId == id) ?? new ParticipantInput { ContactId = id })];
        return this;
    }

    /// <summary>Puts products and people into the opportunity, once the input is sound.</summary>
    public void FillIn(Opportunity opportunity, IReadOnlyDictionary<int, Product> products, IReadOnlyDictionary<int, Contact> contacts) => opportunity.Include(
        Lines.Where(l => !l.IsBlank).Select(l => new LineTraits(products[l.ProductId!.Value], l.Quantity ?? 1, l.UnitPrice ?? 0)),
        People.Where(p => p.Role is not null).Select(p => new ParticipantTraits(contacts[p.ContactId], p.Role!.Value)));
}

/// <summary>One product of an opportunity as it is typed (商机明细表单).</summary>
public sealed class LineInput : IConflictText
{
    public int? ProductId { get; set; }
    public decimal? Quantity { get; set; }
    public decimal? UnitPrice { get; set; }
    internal bool IsBlank => ProductId is null && Quantity is null && UnitPrice is null;

    public string InWords(Words words) => IsBlank ? "" : $"{Formats.Entered(Quantity ?? 1)} × {Formats.Entered(UnitPrice ?? 0)}";
}

/// <summary>A contact's part in the deal as it is chosen (参与人表单); none where the person takes no part.</summary>
public sealed class ParticipantInput : IConflictText
{
    public int ContactId { get; set; }
    public DecisionRole? Role { get; set; }

    public string InWords(Words words) => Role is { } role ? words.Of(role) : "";
}
