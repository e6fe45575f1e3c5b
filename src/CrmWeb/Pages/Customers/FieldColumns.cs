using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;
using CrmWeb.Pages.CustomFields;

namespace CrmWeb.Pages.Customers;

/// <summary>The company's own fields as columns of the list of customers (自定义字段列): those in use that the reader sees in full.</summary>
public sealed class FieldColumns(IEnumerable<FieldColumn> fields, StaffScope staff)
{
    private readonly Dictionary<int, FieldColumn> known = fields.Where(f => CustomerFields.OfType(f.Type).IsFor(staff)).ToDictionary(f => f.Id);

    public IEnumerable<ListColumn> All => known.Keys.Select(id => new ListColumn(CustomerColumn.Own, id));

    /// <summary>All that may be chosen.</summary>
    public static async Task<FieldColumns> AllAsync(CrmDbContext db, StaffScope staff, CancellationToken cancel)
        => new(await db.FieldColumnsAsync(FieldOwner.Customer, cancel), staff);

    /// <summary>Those that a list asks for, with what its customers say in them; no question where it asks for none.</summary>
    public static async Task<FieldColumns> OfAsync(CrmDbContext db, StaffScope staff, IEnumerable<ListColumn> columns, IReadOnlyCollection<int> customers, CancellationToken cancel)
    {
        var asked = columns.Where(c => c.Own > 0).Select(c => c.Own).Take(CustomerColumns.Most).ToList();
        return new(asked.Count > 0 ? await db.CustomerColumnsAsync(asked, customers, cancel) : [], staff);
    }

    /// <summary>The columns of a text that are there; a field that is archived is as if it had never been chosen.</summary>
    public IReadOnlyList<ListColumn> Known(string? columns)
        => [.. CustomerColumns.Parse(columns, staff).Where(c => c.Own == 0 || known.ContainsKey(c.Own))];

    public string Label(int own) => FieldWords.Label(known[own]);

    public bool IsNumber(int own) => known[own].Type is CustomFieldType.Number;

    /// <summary>The row of a customer with what it says.</summary>
    public CustomerRow AddTo(CustomerRow row) => known.Count == 0 ? row : row with
    {
        Own = known.Values.Where(f => f.Said.ContainsKey(row.Id)).ToDictionary(f => f.Id, f => f.Said[row.Id]),
    };
}
