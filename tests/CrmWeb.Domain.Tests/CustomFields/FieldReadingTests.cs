using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Tests.CustomFields;

public sealed class FieldReadingTests
{
    [Theory]
    [InlineData(CustomFieldType.Text, " on the left ", "on the left", null)]
    [InlineData(CustomFieldType.Text, "a\u0007b", "", FieldFault.BadCharacter)]
    [InlineData(CustomFieldType.Number, "12.5000", "12.5", null)]
    [InlineData(CustomFieldType.Number, "-3", "", FieldFault.TooSmall)]
    [InlineData(CustomFieldType.Number, "100.1", "", FieldFault.TooLarge)]
    [InlineData(CustomFieldType.Number, "1.00001", "", FieldFault.TooPrecise)]
    [InlineData(CustomFieldType.Number, "1,5", "", FieldFault.NotANumber)]
    [InlineData(CustomFieldType.Number, "99999999999999999999999999999999", "", FieldFault.NotANumber)]
    [InlineData(CustomFieldType.Date, "2026-02-28", "2026-02-28", null)]
    [InlineData(CustomFieldType.Date, "2026-02-29", "", FieldFault.NotADay)]
    [InlineData(CustomFieldType.Date, "1066-10-14", "", FieldFault.NotADay)]
    [InlineData(CustomFieldType.YesNo, "no", "no", null)]
    [InlineData(CustomFieldType.YesNo, "perhaps", "", FieldFault.NotYesNo)]
    [InlineData(CustomFieldType.Choice, "7", "", FieldFault.UnknownChoice)]
    public void What_is_typed_is_read_by_the_type_of_the_field(CustomFieldType type, string typed, string read, FieldFault? wrong)
    {
        var field = new CustomField(FieldOwner.Customer, type, new("Name", "名称", Least: 0, Most: 100), 1);

        var content = field.Read(typed, default, out var fault);

        Assert.Equal((read, wrong), (content.Written, fault));
    }

    [Fact]
    public void Only_a_required_field_misses_what_was_not_said()
    {
        Assert.True(Read(isRequired: false, out var none).IsNone);
        Assert.Null(none);
        Read(isRequired: true, out var missing);
        Assert.Equal(FieldFault.Missing, missing);
    }

    [Fact]
    public void A_retired_choice_may_stay_and_is_not_chosen_anew()
    {
        var field = new CustomField(FieldOwner.Customer, CustomFieldType.Choice, new("Roast", "烘焙"), 1);
        field.Add(new FieldChoice("Dark", "深烘"));
        field.Choices[0].Retire(true);

        field.Read("0", new(ChoiceId: 0), out var kept);
        field.Read("0", default, out var anew);

        Assert.Equal((null, FieldFault.UnknownChoice, "深烘"), (kept, anew, field.ChoiceIn("zh-CN", 0)));
    }

    private static FieldContent Read(bool isRequired, out FieldFault? fault)
        => new CustomField(FieldOwner.Contact, CustomFieldType.Text, new("Name", "名称", IsRequired: isRequired), 1).Read("  ", default, out fault);
}
