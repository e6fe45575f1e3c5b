using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Opportunities;

/// <summary>What an opportunity says in the company's own fields.</summary>
public sealed partial class Opportunity : IHoldsFields
{
    private readonly List<OpportunityFieldValue> _fieldValues = [];

    public IReadOnlyList<OpportunityFieldValue> FieldValues => _fieldValues;

    IReadOnlyList<FieldValue> IHoldsFields.FieldValues => _fieldValues;

    /// <summary>Says something in a field (自定义字段填写), or nothing any more; with its values loaded.</summary>
    public void Hold(int fieldId, FieldContent content) => _fieldValues.Hold(fieldId, content, (id, said) => new OpportunityFieldValue(id, said));
}
