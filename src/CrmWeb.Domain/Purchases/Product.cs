using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Purchases;

/// <summary>A product (产品), with the gross margin it usually leaves us.</summary>
public sealed partial class Product
{
    public const int CodeLength = 40;
    public const int NameLength = 200;
    public const int GroupLength = 100;

    private readonly List<ProductMargin> _margins = [];

    private Product() { } // EF Core

    public Product(string code, string name, string group)
        => (Code, Name, Group) = (code, name, group);

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Product group (产品类别).</summary>
    public string Group { get; private set; } = "";
    public DateTime? ArchivedAt { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<ProductMargin> Margins => _margins;

    public decimal? MarginRate => _margins.SingleOrDefault(m => m.WithdrawnAt is null)?.Rate;

    public void Describe(string code, string name, string group) => (Code, Name, Group) = (code, name, group);

    /// <summary>Sets the margin rate (毛利率, a fraction of the amount); none means the company's default.</summary>
    public void SetMargin(decimal? rate, DateTime at, int? staffId)
    {
        if (rate == MarginRate)
            return;

        foreach (var margin in _margins.Where(m => m.WithdrawnAt is null))
            margin.Withdraw(at);
        if (rate is { } value)
            _margins.Add(new ProductMargin(value, at, staffId));
    }

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;

    public Product FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>A product's margin rate (产品毛利率) as it was entered, and when it was withdrawn.</summary>
public sealed class ProductMargin : ILedgerRow
{
    private ProductMargin() { } // EF Core

    internal ProductMargin(decimal rate, DateTime at, int? staffId)
        => (Rate, EnteredAt, EnteredBy) = (rate, at, staffId);

    public int Id { get; private set; }
    public int ProductId { get; private set; }
    public decimal Rate { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    internal void Withdraw(DateTime at) => WithdrawnAt = at;
}
