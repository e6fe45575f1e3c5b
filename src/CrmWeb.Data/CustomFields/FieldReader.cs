using CrmWeb.Domain.CustomFields;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.CustomFields;

/// <summary>Reads custom fields (自定义字段读取), each kind of record with one question.</summary>
public static class FieldReader
{
    extension(CrmDbContext db)
    {
        /// <summary>The fields in use of a kind of record, with their choices.</summary>
        public Task<List<CustomField>> FieldsOfAsync(FieldOwner owner, CancellationToken cancel = default)
            => db.CustomFields.AsNoTracking().Of(owner).Current().InOrder().Include(f => f.Choices.OrderBy(c => c.Id)).AsSingleQuery().ToListAsync(cancel);

        /// <summary>What records say in the fields in use, in their order.</summary>
        public async Task<List<SaidField>> SaidAsync<T>(IQueryable<T> values, CancellationToken cancel = default)
            where T : FieldValue
            => await db.CustomFields.AsNoTracking().Current().Join(values, f => f.Id, v => v.FieldId, (field, value) => new { field, value })
                .OrderBy(x => x.value.RecordId).ThenBy(x => x.field.Place).ThenBy(x => x.field.Id)
                .Select(x => new SaidField(
                    x.value.RecordId, x.field.English, x.field.Chinese, new(x.value.Text, x.value.Number, x.value.Day, x.value.ChoiceId, x.value.IsYes),
                    x.field.Choices.Where(c => c.Id == x.value.ChoiceId).Select(c => c.English).FirstOrDefault(),
                    x.field.Choices.Where(c => c.Id == x.value.ChoiceId).Select(c => c.Chinese).FirstOrDefault()))
                .ToListAsync(cancel);
    }
}

/// <summary>What a record says in a field, with the names to show it by (字段显示).</summary>
public sealed record SaidField(int RecordId, string English, string Chinese, FieldContent Content, string? EnglishChoice, string? ChineseChoice)
{
    public string NameIn(string language) => IsChinese(language) ? Chinese : English;

    public string? ChoiceIn(string language) => IsChinese(language) ? ChineseChoice : EnglishChoice;

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.Ordinal);
}
