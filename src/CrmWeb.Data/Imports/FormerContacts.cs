using CrmWeb.Data.Merges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.ContactRows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Imports;

/// <summary>Takes back what an import did to contacts (撤销联系人导入): new ones go, or are put aside where something refers to them; changed ones are restored.</summary>
internal sealed class FormerContacts(CrmDbContext db, int importId, Entered entered)
{
    private HashSet<int>? _inUse;

    public int Removed { get; private set; }
    public int Archived { get; private set; }

    /// <summary>Answers how many got their former content back.</summary>
    public async Task<int> RestoreAsync(List<ImportedChange> changes, CancellationToken cancel)
    {
        if (changes.Count == 0)
            return 0;

        _inUse ??= await InUseAsync(cancel);
        var ids = changes.ConvertAll(c => c.ContactId!.Value);
        var contacts = await db.Contacts.Where(c => EF.Parameter(ids).Contains(c.Id)).Include(c => c.FieldValues).ToDictionaryAsync(c => c.Id, cancel);
        // A contact cannot go while its former content refers to it.
        var changeIds = changes.ConvertAll(c => c.Id);
        await db.ImportedChanges.Where(c => EF.Parameter(changeIds).Contains(c.Id)).ExecuteDeleteAsync(cancel);
        var restored = changes.Count(change => contacts.TryGetValue(change.ContactId!.Value, out var contact) && Restore(change, contact));
        await db.SaveChangesAsync(cancel);
        return restored;
    }

    private bool Restore(ImportedChange change, Contact contact)
    {
        var isUntouched = contact.Version == change.Version;
        if (change.Former.Length > 0 && isUntouched)
            ContactState.Read(change.Former).Restore(contact);
        else if (change.Former.Length == 0)
            TakeAway(contact, isUntouched);
        return change.Former.Length > 0 && isUntouched;
    }

    private void TakeAway(Contact contact, bool isUntouched)
    {
        if (isUntouched && !_inUse!.Contains(contact.Id))
        {
            db.Contacts.Remove(contact);
            Removed++;
            return;
        }

        contact.Archive(entered.At);
        Archived++;
    }

    // The tables come from the model, so that a table added later is asked too.
    private async Task<HashSet<int>> InUseAsync(CancellationToken cancel)
    {
        var (sql, inUse) = (db.GetService<ISqlGenerationHelper>(), new HashSet<int>());
        foreach (var key in db.Model.KeysToContacts())
        {
            var column = sql.DelimitIdentifier(key.Properties[0].GetColumnName());
            var question = $"SELECT DISTINCT d.{column} AS {sql.DelimitIdentifier("Value")} FROM {sql.DelimitIdentifier(key.DeclaringEntityType.GetTableName()!)} d "
                + $"JOIN {sql.DelimitIdentifier("Contacts")} c ON c.{sql.DelimitIdentifier("Id")} = d.{column} WHERE c.{sql.DelimitIdentifier(nameof(Contact.ImportId))} = {{0}}";
            inUse.UnionWith(await db.Database.SqlQueryRaw<int>(question, importId).ToListAsync(cancel));
        }

        return inUse;
    }
}
