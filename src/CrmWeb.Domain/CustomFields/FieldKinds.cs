namespace CrmWeb.Domain.CustomFields;

/// <summary>What kind of record a custom field belongs to (字段所属).</summary>
public enum FieldOwner
{
    Customer,
    Contact,
    Complaint,
    Opportunity,
}

/// <summary>What a custom field holds (字段类型); it never changes, or values would lose their meaning.</summary>
public enum CustomFieldType
{
    Text,
    Number,
    Date,
    Choice,
    YesNo,
}

/// <summary>What is wrong with a value (字段值错误).</summary>
public enum FieldFault
{
    Missing,
    TooLong,
    BadCharacter,
    NotANumber,
    TooPrecise,
    TooSmall,
    TooLarge,
    NotADay,
    UnknownChoice,
    NotYesNo,
}
