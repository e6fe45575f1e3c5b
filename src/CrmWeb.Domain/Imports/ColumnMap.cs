namespace CrmWeb.Domain.Imports;

/// <summary>Which column holds which field (列对应), counted from 0; none where the file lacks it.</summary>
public sealed record ColumnMap(
    int? Customer = null,
    int? Name = null,
    int? Date = null,
    int? Amount = null,
    int? Currency = null,
    int? OrderNumber = null,
    int? Margin = null,
    int? Product = null)
{
    /// <summary>A file without these cannot be imported.</summary>
    public static IReadOnlyList<ImportField> Required { get; } = [ImportField.Customer, ImportField.Date, ImportField.Amount];

    public IEnumerable<ImportField> Missing => Required.Where(f => Of(f) is null);

    public int? Of(ImportField field) => field switch
    {
        ImportField.Customer => Customer,
        ImportField.Name => Name,
        ImportField.Date => Date,
        ImportField.Amount => Amount,
        ImportField.Currency => Currency,
        ImportField.OrderNumber => OrderNumber,
        ImportField.Margin => Margin,
        _ => Product,
    };

    public ColumnMap With(ImportField field, int? column) => field switch
    {
        ImportField.Customer => this with { Customer = column },
        ImportField.Name => this with { Name = column },
        ImportField.Date => this with { Date = column },
        ImportField.Amount => this with { Amount = column },
        ImportField.Currency => this with { Currency = column },
        ImportField.OrderNumber => this with { OrderNumber = column },
        ImportField.Margin => this with { Margin = column },
        _ => this with { Product = column },
    };
}
