using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Customers;

/// <summary>What a contact says in the company's own fields.</summary>
public sealed partial class Contact : IHoldsFields
{
    private readonly List<ContactFieldValue> _fieldValues = [];

    public IReadOnlyList<ContactFieldValue> FieldValues => _fieldValues;

    IReadOnlyList<FieldValue> IHoldsFields.FieldValues => _fieldValues;

    /// <summary>Says something in a field (自定义字段填写), or nothing any more; with its values loaded.</summary>
    public void Hold(int fieldId, FieldContent content) => _fieldValues.Hold(fieldId, content, (id, said) => new ContactFieldValue(id, said));
}
