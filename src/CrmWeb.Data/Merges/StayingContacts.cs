using CrmWeb.Domain.Customers;

namespace CrmWeb.Data.Merges;

/// <summary>Which contacts cannot go back (留下的联系人): entries made since the merge name them, and an entry names its own customer's people only.</summary>
internal sealed class StayingContacts(CrmDbContext db, int survivorId, IReadOnlyDictionary<string, HashSet<int>> moved)
{
    private const string Contacts = $"{nameof(Contact)}.CustomerId";

    /// <summary>The contacts, and all rows that stay with them: who stays keeps the entries about it, and an entry that stays keeps whom it names.</summary>
    public async Task<(HashSet<int> Contacts, HashSet<(string Kind, int Row)> Rows)> FindAsync(CancellationToken cancel)
    {
        var (contacts, rows) = (new HashSet<int>(), new HashSet<(string, int)>());
        var named = await NamedAsync(cancel);
        for (var before = -1; before != contacts.Count;)
        {
            before = contacts.Count;
            contacts.UnionWith(named.Where(n => rows.Contains((n.Kind, n.Row)) || !WasMoved(n.Kind, n.Row)).Select(n => n.Contact));
            rows.UnionWith(named.Where(n => contacts.Contains(n.Contact) && WasMoved(n.Kind, n.Row)).Select(n => (n.Kind, n.Row)));
        }

        rows.UnionWith(contacts.Select(c => (Contacts, c)));
        return (contacts, rows);
    }

    private bool WasMoved(string kind, int row) => moved.TryGetValue(kind, out var ids) && ids.Contains(row);

    private async Task<List<(string Kind, int Row, int Contact)>> NamedAsync(CancellationToken cancel)
    {
        if (!moved.TryGetValue(Contacts, out var ids) || ids.Count == 0)
            return [];

        var (mover, found) = (new RowMover(db), new List<(string, int, int)>());
        foreach (var key in db.Model.KeysToContacts())
        {
            var kind = $"{key.Owner()!.Value.Entity.ClrType.Name}.{MergeRules.CustomerId}";
            found.AddRange((await mover.NamingAsync(key, survivorId, ids, cancel)).Select(n => (kind, n.RowId, n.ContactId)));
        }

        return found;
    }
}
