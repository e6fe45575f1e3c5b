using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;

namespace CrmWeb.Pages.Customers;

/// <summary>The columns that a list shows (显示的列): those chosen in the address, or the usual ones.</summary>
public sealed class ShownColumns
{
    private readonly FieldColumns own;

    private ShownColumns(IReadOnlyList<ListColumn> columns, FieldColumns own, bool isChosen) => (Columns, this.own, IsChosen) = (columns, own, isChosen);

    public IReadOnlyList<ListColumn> Columns { get; }

    /// <summary>Chosen by the reader, so that a phone shows them all, each under its name.</summary>
    public bool IsChosen { get; }

    /// <param name="own">At least those of the company's own fields that the text names, where they are still in use.</param>
    public static ShownColumns Of(string? text, StaffScope staff, FieldColumns own)
        => own.Known(text) is { Count: > 0 } chosen ? new([.. chosen.Take(CustomerColumns.Most)], own, true) : new(CustomerColumns.UsualFor(staff), own, false);

    public bool Has(CustomerColumn column) => Columns.Any(c => c.Column == column);

    /// <summary>Where the usual ones stand on a wide screen and on a phone; those chosen stand one below the other there.</summary>
    public string? Look(ListColumn column) => (column.Column, IsChosen) switch
    {
        (CustomerColumn.Clv, false) => "num amount",
        (CustomerColumn.Tier, false) => "corner",
        (CustomerColumn.Stage, false) => "not-phone",
        (CustomerColumn.LastContact, false) => "below muted",
        (CustomerColumn.CareDue, false) => "beneath",
        (CustomerColumn.Owner, false) => "wide-only muted",
        _ => IsNumber(column) ? "num" : null,
    };

    /// <summary>The heading's own part of that.</summary>
    public string? HeadLook(ListColumn column) => (column.Column, IsChosen) switch
    {
        (CustomerColumn.Stage, false) => "not-phone",
        (CustomerColumn.Owner, false) => "wide-only",
        _ => IsNumber(column) ? "num" : null,
    };

    public string WordOf(ListColumn column, Words words) => column.Own > 0 ? own.Label(column.Own) : WordOf(column.Column, words);

    public static string WordOf(CustomerColumn column, Words words) => column switch
    {
        CustomerColumn.Tier => words["Field.Tier"].Value,
        CustomerColumn.Clv => words["Customers.Clv"].Value,
        { Field: { } field } => words.Of(field),
        _ => words[$"Lists.{column}"].Value,
    };

    /// <summary>A number and nothing else; what was spent stands with its currency.</summary>
    public bool IsPlainNumber(ListColumn column) => IsNumber(column) && column.Column is not CustomerColumn.YearSpend;

    private bool IsNumber(ListColumn column)
        => column.Own > 0 ? own.IsNumber(column.Own) : column.Column is CustomerColumn.Clv or CustomerColumn.Rank or CustomerColumn.PurchaseDays or CustomerColumn.YearSpend;
}
