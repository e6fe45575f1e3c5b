using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Lists;

/// <summary>Reads what the company's own fields and their choices are called (自定义字段名称), in the reader's language.</summary>
internal static class OwnNames
{
    private static bool Chinese => Languages.IsChinese(CultureInfo.CurrentUICulture);

    /// <summary>Those that conditions speak of, to be asked together with other names.</summary>
    public static IQueryable<ListedName> Asked(CrmDbContext db, FilterGroup filter, IReadOnlyCollection<int> picks)
    {
        var ids = filter.Conditions.Select(c => c.Own).Where(id => id > 0).Distinct().ToList();
        var fields = db.CustomFields.Of(FieldOwner.Customer).Where(f => ids.Contains(f.Id));
        var choices = db.Set<FieldChoice>().Where(c => ids.Contains(c.FieldId) && picks.Contains(c.Id));
        return Chinese
            ? fields.Select(f => new ListedName { Kind = ListedKind.Own, Id = f.Id, Name = f.Chinese, Query = "", MayEdit = false })
                .Concat(choices.Select(c => new ListedName { Kind = ListedKind.Pick, Id = c.Id, Name = c.Chinese, Query = "", MayEdit = false }))
            : fields.Select(f => new ListedName { Kind = ListedKind.Own, Id = f.Id, Name = f.English, Query = "", MayEdit = false })
                .Concat(choices.Select(c => new ListedName { Kind = ListedKind.Pick, Id = c.Id, Name = c.English, Query = "", MayEdit = false }));
    }

    /// <summary>All fields of customers with their choices.</summary>
    public static Task<List<CustomField>> AllAsync(CrmDbContext db, CancellationToken cancel)
        => db.CustomFields.AsNoTracking().Of(FieldOwner.Customer).InOrder().Include(f => f.Choices.OrderBy(c => c.Id)).AsSingleQuery().ToListAsync(cancel);
}
