namespace CrmWeb.Domain.CustomFields;

/// <summary>A record that has custom fields (含自定义字段的记录).</summary>
public interface IHoldsFields
{
    /// <summary>What it says, once loaded.</summary>
    IReadOnlyList<FieldValue> FieldValues { get; }

    /// <summary>Says something in a field, or nothing any more.</summary>
    void Hold(int fieldId, FieldContent content);
}

/// <summary>Keeps at most one value of each field (字段值列表).</summary>
internal static class HeldFields
{
    public static void Hold<T>(this List<T> values, int fieldId, FieldContent content, Func<int, FieldContent, T> make)
        where T : FieldValue
    {
        var known = values.Find(v => v.FieldId == fieldId);
        if (known is not null && content.IsNone)
            values.Remove(known);
        else if (known is not null && known.Content != content)
            known.Become(content);
        else if (known is null && !content.IsNone)
            values.Add(make(fieldId, content));
    }
}
