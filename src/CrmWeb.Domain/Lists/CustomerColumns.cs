using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Lists;

/// <summary>The columns of a list of customers (客户列表列): which a person may choose, and how an address says them.</summary>
public static class CustomerColumns
{
    /// <summary>More side by side nobody reads.</summary>
    public const int Most = 30;
    private const char Between = ',';

    private static readonly CustomerColumn[] Usual =
        [CustomerColumn.Tier, CustomerColumn.Clv, CustomerColumn.Stage, CustomerColumn.LastContact, CustomerColumn.CareDue, CustomerColumn.Owner];

    extension(CustomerColumn column)
    {
        /// <summary>The field that the column shows; none where it is no field.</summary>
        public CustomerField? Field => Enum.TryParse<CustomerField>($"{column}", out var known) ? known : null;

        /// <summary>What a list is sorted by from its heading; none where no index has that order.</summary>
        public CustomerSort? Sort => column switch
        {
            CustomerColumn.Clv => CustomerSort.Clv,
            CustomerColumn.LastContact => CustomerSort.LastContact,
            CustomerColumn.Created => CustomerSort.Newest,
            _ => null,
        };

        /// <summary>Not what a person sees masked, nor value that is not for them.</summary>
        public bool IsFor(StaffScope staff) => column.Field?.IsFor(staff) ?? true;
    }

    /// <summary>Those of every customer that a person may choose from.</summary>
    public static IReadOnlyList<ListColumn> For(StaffScope staff)
        => [.. Enum.GetValues<CustomerColumn>().Where(c => c is not CustomerColumn.Own && c.IsFor(staff)).Select(c => new ListColumn(c))];

    /// <summary>Where nobody chose.</summary>
    public static IReadOnlyList<ListColumn> UsualFor(StaffScope staff) => [.. Usual.Where(c => c.IsFor(staff)).Select(c => new ListColumn(c))];

    /// <summary>Those chosen, in their order; what is no column, stands twice, or is not for the person is left out.</summary>
    /// <remarks>Whether a field of the company's own is there, and for whom, only the fields themselves say.</remarks>
    public static IReadOnlyList<ListColumn> Parse(string? text, StaffScope staff)
        => [.. (text ?? "").Split(Between).Select(ListColumn.Read).OfType<ListColumn>().Where(c => c.Column.IsFor(staff)).Distinct()];

    public static string Write(IEnumerable<ListColumn> columns) => string.Join(Between, columns);
}
