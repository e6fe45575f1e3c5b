using CrmWeb.Domain.CustomFields;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.CustomFields;

/// <summary>A field in use as a column of a list (自定义字段列), with what rows say in it.</summary>
public sealed record FieldColumn(int Id, CustomFieldType Type, string English, string Chinese)
{
    /// <summary>By the number of the record.</summary>
    public IReadOnlyDictionary<int, SaidField> Said { get; init; } = new Dictionary<int, SaidField>();

    public static FieldColumn Of(CustomField field) => new(field.Id, field.Type, field.English, field.Chinese);

    public string NameIn(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;
}

/// <summary>Reads fields as columns (自定义字段列读取).</summary>
public static class FieldColumnReader
{
    extension(CrmDbContext db)
    {
        /// <summary>The fields in use of a kind of record.</summary>
        public Task<List<FieldColumn>> FieldColumnsAsync(FieldOwner owner, CancellationToken cancel = default)
            => db.CustomFields.Of(owner).Current().InOrder().Select(f => new FieldColumn(f.Id, f.Type, f.English, f.Chinese)).ToListAsync(cancel);

        /// <summary>Of the fields asked for those in use, with what customers say in them, with one question.</summary>
        public async Task<List<FieldColumn>> CustomerColumnsAsync(IReadOnlyCollection<int> fields, IReadOnlyCollection<int> customers, CancellationToken cancel = default)
        {
            var asked = db.CustomFields.Of(FieldOwner.Customer).Current().Where(f => fields.Contains(f.Id));
            var rows = await (
                from f in asked
                join v in db.CustomerFieldValues.Where(v => customers.Contains(v.RecordId)) on f.Id equals v.FieldId into said
                from v in said.DefaultIfEmpty()
                join c in db.Set<FieldChoice>() on v.ChoiceId equals c.Id into chosen
                from c in chosen.DefaultIfEmpty()
                select new
                {
                    Field = new FieldColumn(f.Id, f.Type, f.English, f.Chinese), Record = (int?)v.RecordId,
                    v.Text, v.Number, v.Day, v.ChoiceId, v.IsYes, EnglishChoice = c.English, ChineseChoice = c.Chinese,
                }).ToListAsync(cancel);
            return [.. rows.GroupBy(r => r.Field.Id).Select(g => g.First().Field with
            {
                Said = g.Where(r => r.Record is not null).ToDictionary(
                    r => r.Record!.Value, r => new SaidField(r.Record!.Value, r.Field.English, r.Field.Chinese, new(r.Text, r.Number, r.Day, r.ChoiceId, r.IsYes), r.EnglishChoice, r.ChineseChoice)),
            })];
        }
    }
}
