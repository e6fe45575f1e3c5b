using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Imports;

/// <summary>What a record said in one of the company's own fields (自定义字段状态), as the input of a form holds it.</summary>
public sealed record FieldState(int FieldId, string? Text, decimal? Number, DateOnly? Day, int? ChoiceId, bool? IsYes)
{
    public static IReadOnlyList<FieldState> Of(IHoldsFields record)
        => [.. record.FieldValues.OrderBy(v => v.FieldId).Select(v => new FieldState(v.FieldId, v.Text, v.Number, v.Day, v.ChoiceId, v.IsYes))];

    /// <param name="former">None where it was kept before there were such fields.</param>
    public static void Restore(IHoldsFields record, IReadOnlyList<FieldState>? former)
    {
        if (former is null)
            return;

        foreach (var field in record.FieldValues.Select(v => v.FieldId).Except(former.Select(f => f.FieldId)).ToList())
            record.Hold(field, default);
        foreach (var said in former)
            record.Hold(said.FieldId, new(said.Text, said.Number, said.Day, said.ChoiceId, said.IsYes));
    }
}
