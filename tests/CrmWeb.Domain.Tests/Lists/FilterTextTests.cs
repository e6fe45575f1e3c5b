using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Domain.Tests.Lists;

public sealed class FilterTextTests
{
    [Theory]
    [InlineData("Tier.Is.Gold*Silver")]
    [InlineData("Tier.Is.Gold,Clv.Min.1000.5,LastContact.Ago.90")]
    [InlineData("any(City.Has.Bonn,City.Has.Köln)")]
    [InlineData("Tier.None,any(City.Has.Bonn,Style.Not.Driver,Birthday.Some)")]
    [InlineData("any(Owner.Is.me,all(Team.Is.3,Owner.None))")]
    [InlineData("City.Has.a~,b~(c~)d~*e~~f.g")]
    [InlineData("Name.Has.港湾")]
    [InlineData("OwnNumber12.Min.-5.25,any(OwnChoice3.Is.7*8,OwnText4.None)")]
    [InlineData("")]
    public void What_is_read_is_written_as_it_stood(string text)
    {
        var filter = FilterText.Parse(text, out var fault);

        Assert.Null(fault);
        Assert.Equal(text, FilterText.Write(filter));
    }

    [Fact]
    public void Signs_after_a_tilde_belong_to_the_value()
    {
        var filter = FilterText.Parse("City.Has.a~,b~(c~)d~*e~~f.g", out _);

        Assert.Equal(["a,b(c)d*e~f.g"], Assert.Single(filter.Conditions).Values);
    }

    [Fact]
    public void A_single_group_is_the_whole()
    {
        var filter = FilterText.Parse("any(Tier.Is.Gold,all(Team.Is.3,Owner.None))", out _);

        Assert.True(filter.IsAny);
        Assert.Equal(2, filter.Items.Count);
        Assert.False(Assert.IsType<FilterGroup>(filter.Items[1]).IsAny);
    }

    [Theory]
    [InlineData("Tier", FilterFaultKind.Unreadable)]
    [InlineData("Tier.Is.Gold,", FilterFaultKind.Unreadable)]
    [InlineData("Tier.Is.Gold)", FilterFaultKind.Unreadable)]
    [InlineData("any(Tier.Is.Gold", FilterFaultKind.Unreadable)]
    [InlineData("any()", FilterFaultKind.Unreadable)]
    [InlineData("%00", FilterFaultKind.Unreadable)]
    [InlineData("Iq.Is.Gold", FilterFaultKind.UnknownField)]
    [InlineData("3.Is.Gold", FilterFaultKind.UnknownField)]
    [InlineData("tier.Is.Gold", FilterFaultKind.UnknownField)]
    [InlineData("OwnNumber.Min.5", FilterFaultKind.UnknownField)]
    [InlineData("OwnNumber0.Min.5", FilterFaultKind.UnknownField)]
    [InlineData("OwnNumber99999999999.Min.5", FilterFaultKind.UnknownField)]
    [InlineData("Tier5.Is.Gold", FilterFaultKind.UnknownField)]
    [InlineData("OwnNumber5.Has.5", FilterFaultKind.UnfitOperator)]
    [InlineData("OwnNumber5.Min.0.00001", FilterFaultKind.BadValue)]
    [InlineData("OwnChoice5.Is.dark", FilterFaultKind.BadValue)]
    [InlineData("Tier.Has.Gold", FilterFaultKind.UnfitOperator)]
    [InlineData("Tier.0.Gold", FilterFaultKind.UnfitOperator)]
    [InlineData("Class.None", FilterFaultKind.UnfitOperator)]
    [InlineData("Tier.Is.Lead", FilterFaultKind.BadValue)]
    [InlineData("Tier.Is.0", FilterFaultKind.BadValue)]
    [InlineData("Tier.Is.", FilterFaultKind.BadValue)]
    [InlineData("Tier.Is", FilterFaultKind.BadValue)]
    [InlineData("Tier.None.Gold", FilterFaultKind.BadValue)]
    [InlineData("Clv.Min.lots", FilterFaultKind.BadValue)]
    [InlineData("Clv.Min.1e9", FilterFaultKind.BadValue)]
    [InlineData("Clv.Min.99999999999999", FilterFaultKind.BadValue)]
    [InlineData("Clv.Min.1*2", FilterFaultKind.BadValue)]
    [InlineData("Rank.Max.99999999999", FilterFaultKind.BadValue)]
    [InlineData("LastContact.From.2026-02-30", FilterFaultKind.BadValue)]
    [InlineData("LastContact.From.0001-01-01", FilterFaultKind.BadValue)]
    [InlineData("LastContact.Ago.-3", FilterFaultKind.BadValue)]
    [InlineData("LastContact.Ago.99999999", FilterFaultKind.BadValue)]
    [InlineData("Archived.Is.maybe", FilterFaultKind.BadValue)]
    [InlineData("Owner.Is.you", FilterFaultKind.BadValue)]
    [InlineData("Name.Has. ", FilterFaultKind.BadValue)]
    [InlineData("Phone.Has.abc", FilterFaultKind.BadValue)]
    [InlineData("Name.Has.---", FilterFaultKind.BadValue)]
    [InlineData("Name.Has.a\u0000b", FilterFaultKind.BadValue)]
    [InlineData("all(Tier.None,any(Tier.None,all(Tier.None)))", FilterFaultKind.TooDeep)]
    [InlineData("Tier.None,any(Tier.None,all(Tier.None))", FilterFaultKind.TooDeep)]
    [InlineData("any(any(any(any(any(Tier.None)))))", FilterFaultKind.TooDeep)]
    public void A_wrong_filter_is_told_by_its_fault_and_asks_nothing(string text, FilterFaultKind kind)
    {
        var filter = FilterText.Parse(text, out var fault);

        Assert.Equal(kind, fault?.Kind);
        Assert.True(filter.IsEmpty);
    }

    [Fact]
    public void A_filter_has_bounds()
    {
        FilterText.Parse(string.Join(',', Enumerable.Repeat("Tier.None", FilterText.MostConditions + 1)), out var many);
        FilterText.Parse($"Name.Has.{new string('x', FilterText.Length)}", out var @long);
        FilterText.Parse($"Name.Has.{new string('x', FilterText.ValueLength + 1)}", out var wide);

        Assert.Equal([FilterFaultKind.TooMany, FilterFaultKind.TooLong, FilterFaultKind.BadValue], [many!.Kind, @long!.Kind, wide!.Kind]);
    }

    [Fact]
    public void Every_field_has_operators_and_options_where_it_is_a_choice()
    {
        var fields = Enum.GetValues<CustomerField>();

        Assert.All(fields, f => Assert.NotEmpty(f.Traits.Operators));
        Assert.All(fields.Where(f => f.Traits.Kind is FieldKind.Choice or FieldKind.YesNo), f => Assert.NotEmpty(f.Traits.Options));
    }

    [Fact]
    public void Nobody_asks_for_what_is_kept_from_them()
    {
        StaffScope Of(params StaffRole[] roles) => new(1, roles, [1]);

        Assert.DoesNotContain(CustomerField.City, CustomerFields.For(Of(StaffRole.Auditor)));
        Assert.DoesNotContain(CustomerField.Birthday, CustomerFields.For(Of(StaffRole.Auditor)));
        Assert.Contains(CustomerField.Clv, CustomerFields.For(Of(StaffRole.Auditor)));
        Assert.DoesNotContain(CustomerField.Clv, CustomerFields.For(Of(StaffRole.ServiceDesk)));
        Assert.DoesNotContain(CustomerField.Rank, CustomerFields.For(Of(StaffRole.ServiceDesk)));
        // The desk sees everybody and sales the team's value alone: an order by value would tell that of the others.
        Assert.DoesNotContain(CustomerField.Clv, CustomerFields.For(Of(StaffRole.ServiceDesk, StaffRole.Sales)));
        Assert.Contains(CustomerField.Clv, CustomerFields.For(Of(StaffRole.Sales)));
        Assert.Equal(FilterFaultKind.NotAllowed, FilterFault.Of(FilterText.Parse("Tier.None,any(Tier.None,Clv.Min.1)", out _), Of(StaffRole.ServiceDesk))?.Kind);
    }
}
