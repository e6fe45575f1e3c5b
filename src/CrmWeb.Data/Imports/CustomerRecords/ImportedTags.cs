using CrmWeb.Data.CustomerTags;
using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.CustomerTags;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>Gives customers the tags of a file (标签导入), many at a time; a tag that nobody has yet is made.</summary>
internal sealed class ImportedTags(RecordWork work)
{
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);

    /// <summary>What customers bear already, as tags are compared.</summary>
    public async Task<ILookup<int, string>> KeysOfAsync(IEnumerable<int> customerIds, CancellationToken cancel)
    {
        var ids = customerIds.ToList();
        var known = ids.Count == 0 ? [] : await work.Db.CustomerTags.Where(t => EF.Parameter(ids).Contains(t.CustomerId)).Select(t => new { t.CustomerId, t.Tag.Key }).ToListAsync(cancel);
        return known.ToLookup(t => t.CustomerId, t => t.Key);
    }

    /// <summary>Answers the numbers of the tags given.</summary>
    public async Task<ILookup<int, int>> GiveAsync(IReadOnlyCollection<(int CustomerId, string Name)> given, CancellationToken cancel)
    {
        var rows = new List<CustomerTag>(given.Count);
        foreach (var (customer, name) in given)
            rows.Add(new CustomerTag(customer, await TagAsync(name, cancel), work.Entered));
        if (rows.Count > 0)
            await work.Db.BulkInsertAsync(rows, new Dictionary<string, Func<CustomerTag, object?>> { [nameof(CustomerTag.TagId)] = t => t.Tag.Id }, cancel);
        return rows.ToLookup(t => t.CustomerId, t => t.Tag.Id);
    }

    private async Task<Tag> TagAsync(string name, CancellationToken cancel)
    {
        var key = Tag.KeyOf(name);
        return _tags.TryGetValue(key, out var known) ? known : _tags[key] = await work.Db.TagNamedAsync(name, cancel);
    }
}
