using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;

namespace CrmWeb.Tests.CustomFields;

/// <summary>Custom fields in the database of the application under test.</summary>
public static class FieldRows
{
    extension(CrmApp app)
    {
        /// <summary>A field with the choices Light and Dark where it is a choice.</summary>
        public Task<CustomField> FieldAsync(FieldOwner owner, CustomFieldType type, string english, string chinese, bool isRequired = false)
            => app.InDatabaseAsync(async db =>
            {
                var field = db.CustomFields.Add(new CustomField(owner, type, new(english, chinese, IsRequired: isRequired), 1)).Entity;
                if (type is CustomFieldType.Choice)
                {
                    field.Add(new FieldChoice("Light", "浅烘"));
                    field.Add(new FieldChoice("Dark", "深烘"));
                }

                await db.SaveChangesAsync();
                return field;
            });
    }
}
