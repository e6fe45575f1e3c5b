using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Data.Search;

/// <summary>Which customers must be indexed anew after a save (待索引客户): seen before it, named after it, when new rows have their keys.</summary>
internal sealed class SearchedChanges
{
    private readonly List<Func<int>> _ids = [];

    private SearchedChanges() { }

    public bool Any => _ids.Count > 0;

    public IEnumerable<int> CustomerIds => _ids.Select(id => id());

    public static SearchedChanges In(ChangeTracker changes)
    {
        var seen = new SearchedChanges();
        foreach (var entry in changes.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            seen.See(entry);
        return seen;
    }

    private void See(EntityEntry entry)
    {
        if (entry.Entity is Customer customer && IsRenamed(entry))
            _ids.Add(() => customer.Id);
        else if (entry.Entity is CustomerPhone or CustomerEmail or Contact)
            SeeBelonging(entry.Property("CustomerId"), entry.State);
        else if (entry.Entity is CustomerFieldValue { Text: not null })
            SeeBelonging(entry.Property(nameof(FieldValue.RecordId)), entry.State);
    }

    private void SeeBelonging(PropertyEntry owner, EntityState state)
    {
        if (state is not EntityState.Deleted)
            _ids.Add(() => (int)owner.CurrentValue!);
        else if (owner.OriginalValue is int id)
            _ids.Add(() => id);
    }

    private static bool IsRenamed(EntityEntry entry)
        => entry.State is EntityState.Added
            || (entry.State is EntityState.Modified && (entry.Property(nameof(Customer.Name)).IsModified || entry.Property(nameof(Customer.Code)).IsModified));
}
