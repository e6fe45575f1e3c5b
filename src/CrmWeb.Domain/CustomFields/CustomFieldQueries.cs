namespace CrmWeb.Domain.CustomFields;

/// <summary>Named questions about custom fields (自定义字段查询).</summary>
public static class CustomFieldQueries
{
    extension(IQueryable<CustomField> fields)
    {
        public IQueryable<CustomField> Of(FieldOwner owner) => fields.Where(f => f.Owner == owner);

        public IQueryable<CustomField> Current() => fields.Where(f => f.ArchivedAt == null);

        public IQueryable<CustomField> InOrder() => fields.OrderBy(f => f.Place).ThenBy(f => f.Id);
    }
}
