using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Pages.CustomFields;

/// <summary>What a person says in the company's own fields (自定义字段填写), in the form of any record.</summary>
public sealed class FieldAnswers
{
    private Dictionary<int, FieldContent> _held = [];

    /// <summary>By the number of the field, as inputs hold them.</summary>
    public Dictionary<int, string?> Values { get; set; } = [];

    internal IReadOnlyList<CustomField> Fields { get; private set; } = [];

    /// <summary>Reads which fields there are; one that the form did not send holds what the record says.</summary>
    /// <param name="record">None for a new one.</param>
    public async Task OfferAsync(CrmDbContext db, FieldOwner owner, IHoldsFields? record, CancellationToken cancel)
    {
        Fields = await db.FieldsOfAsync(owner, cancel);
        _held = record?.FieldValues.ToDictionary(v => v.FieldId, v => v.Content) ?? [];
        foreach (var field in Fields)
            Values.TryAdd(field.Id, Held(field).Written);
    }

    /// <summary>Says at each input what is wrong with it.</summary>
    public void Check(ModelStateDictionary state, FieldWords said)
    {
        foreach (var field in Fields)
        {
            if (Read(field, out var fault) is { IsNone: true } && fault is { } wrong)
                state.AddModelError($"{nameof(IAsksFields.Custom)}.{nameof(Values)}[{field.Id}]", said.Fault(field, wrong));
        }
    }

    /// <summary>Call it once <see cref="Check"/> found nothing.</summary>
    public void WriteTo(IHoldsFields record)
    {
        foreach (var field in Fields)
            record.Hold(field.Id, Read(field, out _));
    }

    /// <summary>Where what was typed differs from what somebody else saved.</summary>
    public IEnumerable<ConflictField> Against(FieldWords said) => Fields
        .Where(field => Read(field, out _) != Held(field))
        .Select(field => new ConflictField(FieldWords.Label(field), said.Say(field, Held(field)), said.Say(field, Read(field, out _))));

    /// <summary>What is on offer; a retired choice only where it is held.</summary>
    internal IEnumerable<SelectListItem> Choices(CustomField field)
        => field.Choices.Where(c => !c.IsRetired || c.Id == Held(field).ChoiceId).Select(c => new SelectListItem(FieldWords.Label(c), new FieldContent(ChoiceId: c.Id).Written));

    private FieldContent Held(CustomField field) => _held.GetValueOrDefault(field.Id);

    private FieldContent Read(CustomField field, out FieldFault? fault) => field.Read(Values.GetValueOrDefault(field.Id), Held(field), out fault);
}

/// <summary>A page whose form asks for the company's own fields (含自定义字段的表单).</summary>
public interface IAsksFields
{
    FieldAnswers Custom { get; }
}
