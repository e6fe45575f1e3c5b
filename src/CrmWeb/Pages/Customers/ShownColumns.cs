using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;

namespace CrmWeb.Pages.Customers;

/// <summary>The columns that a list shows (显示的列): those chosen in the address, or the usual ones.</summary>
public sealed class ShownColumns
{
    private ShownColumns(IReadOnlyList<CustomerColumn> columns, bool isChosen) => (Columns, IsChosen) = (columns, isChosen);

    public IReadOnlyList<CustomerColumn> Columns { get; }

    /// <summary>Chosen by the reader, so that a phone shows them all, each under its name.</summary>
    public bool IsChosen { get; }

    public static ShownColumns Of(string? text, StaffScope staff)
        => CustomerColumns.Parse(text, staff) is { Count: > 0 } chosen ? new(chosen, true) : new(CustomerColumns.UsualFor(staff), false);

    public bool Has(CustomerColumn column) => Columns.Contains(column);

    /// <summary>Where the usual ones stand on a wide screen and on a phone; those chosen stand one below the other there.</summary>
    public string? Look(CustomerColumn column) => (column, IsChosen) switch
    {
        (CustomerColumn.Clv, false) => "num amount",
        (CustomerColumn.Clv or CustomerColumn.Rank or CustomerColumn.PurchaseDays or CustomerColumn.YearSpend, _) => "num",
        (CustomerColumn.Tier, false) => "corner",
        (CustomerColumn.Stage, false) => "not-phone",
        (CustomerColumn.LastContact, false) => "below muted",
        (CustomerColumn.CareDue, false) => "beneath",
        (CustomerColumn.Owner, false) => "wide-only muted",
        _ => null,
    };

    /// <summary>The heading's own part of that.</summary>
    public string? HeadLook(CustomerColumn column) => (column, IsChosen) switch
    {
        (CustomerColumn.Clv or CustomerColumn.Rank or CustomerColumn.PurchaseDays or CustomerColumn.YearSpend, _) => "num",
        (CustomerColumn.Stage, false) => "not-phone",
        (CustomerColumn.Owner, false) => "wide-only",
        _ => null,
    };

    public static string WordOf(CustomerColumn column, Words words) => column switch
    {
        CustomerColumn.Tier => words["Field.Tier"].Value,
        CustomerColumn.Clv => words["Customers.Clv"].Value,
        { Field: { } field } => words.Of(field),
        _ => words[$"Lists.{column}"].Value,
    };
}
