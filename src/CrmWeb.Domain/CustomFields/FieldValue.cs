namespace CrmWeb.Domain.CustomFields;

/// <summary>What one record says in one custom field (字段值), kept by its type, so that numbers and days compare as such.</summary>
public abstract class FieldValue
{
    private protected FieldValue() { } // EF Core

    private protected FieldValue(int fieldId, FieldContent content)
    {
        FieldId = fieldId;
        Become(content);
    }

    public int RecordId { get; private set; }
    public int FieldId { get; private set; }
    public string? Text { get; private set; }
    public decimal? Number { get; private set; }
    public DateOnly? Day { get; private set; }
    public int? ChoiceId { get; private set; }
    public bool? IsYes { get; private set; }

    public FieldContent Content => new(Text, Number, Day, ChoiceId, IsYes);

    public void Become(FieldContent content)
        => (Text, Number, Day, ChoiceId, IsYes) = (content.Text, content.Number, content.Day, content.ChoiceId, content.IsYes);
}

/// <summary>What a customer says in a custom field (客户字段值).</summary>
public sealed class CustomerFieldValue : FieldValue
{
    private CustomerFieldValue() { } // EF Core

    public CustomerFieldValue(int fieldId, FieldContent content)
        : base(fieldId, content) { }
}

/// <summary>What a contact says in a custom field (联系人字段值).</summary>
public sealed class ContactFieldValue : FieldValue
{
    private ContactFieldValue() { } // EF Core

    public ContactFieldValue(int fieldId, FieldContent content)
        : base(fieldId, content) { }
}

/// <summary>What a complaint says in a custom field (投诉字段值).</summary>
public sealed class ComplaintFieldValue : FieldValue
{
    private ComplaintFieldValue() { } // EF Core

    public ComplaintFieldValue(int fieldId, FieldContent content)
        : base(fieldId, content) { }
}

/// <summary>What an opportunity says in a custom field (商机字段值).</summary>
public sealed class OpportunityFieldValue : FieldValue
{
    private OpportunityFieldValue() { } // EF Core

    public OpportunityFieldValue(int fieldId, FieldContent content)
        : base(fieldId, content) { }
}
