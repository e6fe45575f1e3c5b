using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Lists;

/// <summary>The columns of a list of customers (客户列表列): which a person may choose, and how an address says them.</summary>
public static class CustomerColumns
{
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

    /// <summary>Those that a person may choose from.</summary>
    public static IReadOnlyList<CustomerColumn> For(StaffScope staff) => [.. Enum.GetValues<CustomerColumn>().Where(c => c.IsFor(staff))];

    /// <summary>Where nobody chose.</summary>
    public static IReadOnlyList<CustomerColumn> UsualFor(StaffScope staff) => [.. Usual.Where(c => c.IsFor(staff))];

    /// <summary>Those chosen, in their order; what is no column, stands twice, or is not for the person is left out.</summary>
    public static IReadOnlyList<CustomerColumn> Parse(string? text, StaffScope staff)
    {
        var allowed = For(staff).ToDictionary(c => $"{c}", StringComparer.Ordinal);
        return [.. (text ?? "").Split(Between).Where(allowed.ContainsKey).Distinct(StringComparer.Ordinal).Select(name => allowed[name])];
    }

    public static string Write(IEnumerable<CustomerColumn> columns) => string.Join(Between, columns);
}
