namespace CrmWeb.Domain.Lists;

/// <summary>How a field is held against what a person looks for (筛选方式).</summary>
public enum FilterOperator
{
    /// <summary>One of the values.</summary>
    Is,

    /// <summary>None of the values; a field without one is none of them.</summary>
    Not,
    Has,
    Lacks,
    Starts,

    /// <summary>Every one of the values, where several may hold.</summary>
    All,
    Min,
    Max,
    From,
    Until,

    /// <summary>In so many days up to today.</summary>
    Last,

    /// <summary>More than so many days ago.</summary>
    Ago,

    /// <summary>From today on, in so many days.</summary>
    Next,
    None,
    Some,
}

/// <summary>Of what kind the values of a field are (字段类型).</summary>
public enum FieldKind
{
    Text,
    Choice,
    Staff,
    Team,
    Campaign,
    Tags,
    Money,
    Number,
    Quantity,

    /// <summary>A choice that the company made, by its number.</summary>
    Pick,
    Day,
    YesNo,
    Ticked,
}
