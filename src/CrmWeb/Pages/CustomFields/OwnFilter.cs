using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Lists;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Pages.CustomFields;

/// <summary>What a list asks of the company's own fields (自定义字段筛选), as it stands in its address: <c>own[12]=…</c>, and <c>upto[12]=…</c> where a span ends.</summary>
/// <remarks>A field that is archived, or that the reader sees masked, is not asked for.</remarks>
public sealed class OwnFilter(IEnumerable<CustomField> fields, IReadOnlyDictionary<int, string?> own, IReadOnlyDictionary<int, string?> upto, StaffScope staff)
{
    public IReadOnlyList<CustomField> Fields { get; } = [.. fields.Where(f => CustomerFields.OfType(f.Type).IsFor(staff))];

    public bool IsAsked => Conditions.Any();

    /// <summary>The field whose value cannot be read; nobody is shown then, for the whole list would be taken for the answer.</summary>
    public CustomField? Wrong => Fields.FirstOrDefault(f => Of(f).Any(c => !FilterValues.Fit(c)));

    private IEnumerable<FilterCondition> Conditions => Fields.SelectMany(Of);

    public string From(CustomField field) => own.GetValueOrDefault(field.Id)?.Trim() ?? "";

    public string Upto(CustomField field) => upto.GetValueOrDefault(field.Id)?.Trim() ?? "";

    /// <summary>The records that say all that is asked for; none to ask after where nothing is.</summary>
    public IReadOnlyList<IQueryable<int>> Records<T>(IQueryable<T> values, FilterTime time)
        where T : FieldValue
        => Wrong is null ? [.. Conditions.Select(c => values.Fitting(c, time).Select(v => v.RecordId))] : [values.Where(_ => false).Select(v => v.RecordId)];

    /// <summary>What the records shown say in their fields, by record; no question where there is no field.</summary>
    public async Task<ILookup<int, SaidField>> SaidAsync<T>(CrmDbContext db, IQueryable<T> values, IReadOnlyCollection<int> shown, CancellationToken cancel)
        where T : FieldValue
        => (Fields.Count == 0 ? [] : await db.SaidAsync(values.Where(v => shown.Contains(v.RecordId)), cancel)).ToLookup(s => s.RecordId);

    /// <summary>What was chosen, as an address carries it.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Parts(IReadOnlyDictionary<int, string?> own, IReadOnlyDictionary<int, string?> upto)
        => own.Select(p => (Name: $"own[{p.Key}]", p.Value)).Concat(upto.Select(p => (Name: $"upto[{p.Key}]", p.Value)))
            .Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => KeyValuePair.Create(p.Name, p.Value));

    private IEnumerable<FilterCondition> Of(CustomField field)
    {
        var (asked, isSpan) = (CustomerFields.OfType(field.Type), field.Type is CustomFieldType.Number or CustomFieldType.Date);
        var (least, most) = field.Type is CustomFieldType.Date ? (FilterOperator.From, FilterOperator.Until) : (FilterOperator.Min, FilterOperator.Max);
        if (From(field) is { Length: > 0 } from)
            yield return new(asked, isSpan ? least : field.Type is CustomFieldType.Text ? FilterOperator.Has : FilterOperator.Is, from) { Own = field.Id };
        if (isSpan && Upto(field) is { Length: > 0 } upto)
            yield return new(asked, most, upto) { Own = field.Id };
    }
}
