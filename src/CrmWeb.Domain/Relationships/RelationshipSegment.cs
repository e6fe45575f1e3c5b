using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Relationships;

/// <summary>A segment of customers (客户细分) by class and by the product group that they buy from most often, with the type that suits it.</summary>
public sealed class RelationshipSegment
{
    private RelationshipSegment() { } // EF Core

    private RelationshipSegment(SegmentFigures figures, Third crowd, Third profit, DateOnly readOn)
    {
        (Class, ProductGroup, Customers, Margin) = (figures.Class, figures.ProductGroup, figures.Customers, figures.Margin);
        (Crowd, Profit, Recommended, ReadOn) = (crowd, profit, KotlerGrid.Recommend(crowd, profit), readOn);
    }

    public int Id { get; private set; }
    public CustomerClass Class { get; private set; }

    /// <summary>Empty for those whose purchases name no product.</summary>
    public string ProductGroup { get; private set; } = "";

    /// <summary>Customers in the pyramid.</summary>
    public int Customers { get; private set; }

    /// <summary>Mean yearly net cash flow of a customer, in base currency.</summary>
    public decimal Margin { get; private set; }

    /// <summary>Many, medium or few customers among all segments.</summary>
    public Third Crowd { get; private set; }

    /// <summary>High, medium or low margin among all segments.</summary>
    public Third Profit { get; private set; }
    public RelationshipType Recommended { get; private set; }
    public DateOnly ReadOn { get; private set; }

    /// <summary>Splits the segments into thirds, by head count and by margin.</summary>
    public static IEnumerable<RelationshipSegment> Of(IReadOnlyList<SegmentFigures> figures, DateOnly readOn)
    {
        var (crowds, profits) = (KotlerGrid.Thirds([.. figures.Select(f => (decimal)f.Customers)]), KotlerGrid.Thirds([.. figures.Select(f => f.Margin)]));
        return figures.Select((f, i) => new RelationshipSegment(f, crowds[i], profits[i], readOn));
    }
}

/// <summary>What a segment comes to (细分数据).</summary>
public sealed record SegmentFigures(CustomerClass Class, string ProductGroup, int Customers, decimal Margin);
