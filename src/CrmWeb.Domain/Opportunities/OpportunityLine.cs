using CrmWeb.Domain.Purchases;

namespace CrmWeb.Domain.Opportunities;

/// <summary>A product of an opportunity (商机明细) with its quantity and price.</summary>
public sealed class OpportunityLine
{
    private OpportunityLine() { } // EF Core

    internal OpportunityLine(LineTraits traits)
        => (Product, ProductId, Quantity, UnitPrice) = (traits.Product, traits.Product.Id, traits.Quantity, traits.UnitPrice);

    public int Id { get; private set; }
    public int OpportunityId { get; private set; }
    public int ProductId { get; private set; }
    public Product Product { get; private set; } = null!;
    public decimal Quantity { get; private set; }
    public decimal UnitPrice { get; private set; }

    /// <summary>What the line comes to, to the cent.</summary>
    public decimal Total => decimal.Round(Quantity * UnitPrice, 2, MidpointRounding.AwayFromZero);
}
