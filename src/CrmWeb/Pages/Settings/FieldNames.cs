using CrmWeb.Data;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>Whether there is room for a custom field and its names are free (字段名称校验): a column of a file must mean one field.</summary>
internal sealed class FieldNames(CrmDbContext db, Words words)
{
    public async Task CheckAsync(CustomFieldInput input, FieldOwner owner, int? own, ModelStateDictionary state, CancellationToken cancel)
    {
        var others = await db.CustomFields.Of(owner).Current().Where(f => f.Id != own).Select(f => new { f.English, f.Chinese }).ToListAsync(cancel);
        var taken = others.SelectMany(o => new[] { o.English, o.Chinese }).Select(OwnColumns.KeyOf).ToHashSet(StringComparer.Ordinal);
        if (others.Count >= CustomField.MostOfOwner)
            state.AddModelError("", words["CustomFields.TooMany", CustomField.MostOfOwner].Value);
        foreach (var (name, key) in new[] { (input.English.Clean(), "Input.English"), (input.Chinese.Clean(), "Input.Chinese") })
        {
            if (taken.Contains(OwnColumns.KeyOf(name)))
                state.AddModelError(key, words["CustomFields.Exists"].Value);
            else if (IsBuiltIn(owner, name))
                state.AddModelError(key, words["CustomFields.BuiltIn"].Value);
        }
    }

    private static bool IsBuiltIn(FieldOwner owner, string name)
        => owner is FieldOwner.Customer or FieldOwner.Contact
            && HeaderNames.Knows(owner is FieldOwner.Customer ? ImportKind.Customers : ImportKind.Contacts, [name]);
}
