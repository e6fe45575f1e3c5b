using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Complaints;

/// <summary>What a complaint says in the company's own fields.</summary>
public sealed partial class Complaint : IHoldsFields
{
    private readonly List<ComplaintFieldValue> _fieldValues = [];

    public IReadOnlyList<ComplaintFieldValue> FieldValues => _fieldValues;

    IReadOnlyList<FieldValue> IHoldsFields.FieldValues => _fieldValues;

    /// <summary>Says something in a field (自定义字段填写), or nothing any more; with its values loaded.</summary>
    public void Hold(int fieldId, FieldContent content) => _fieldValues.Hold(fieldId, content, (id, said) => new ComplaintFieldValue(id, said));
}
