using CrmWeb.Domain.Duplicates;

namespace CrmWeb.Domain.Tests.Duplicates;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Acme Motors Ltd.", "ACME MOTORS LIMITED")]
    [InlineData("Müller & Söhne GmbH", "Sohne Muller GmbH & Co. KG")]
    [InlineData("ＡＣＭＥ Motors", "acme motors, inc.")]
    [InlineData("Société Légère S.A.R.L.", "Societe Legere SARL")]
    [InlineData("深圳先锋电机有限公司", "深圳先锋电机股份有限公司")]
    [InlineData("先锋电机（集团）有限公司", "先锋电机")]
    [InlineData("The Blue Anchor Company", "Anchor, Blue")]
    public void One_name_written_two_ways_has_one_key(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Acme Motors", "Acme Meters")]
    [InlineData("先锋电机", "先锋机电")]
    [InlineData("Tidewater Energy", "Tidewater Energy Services")]
    public void Other_names_have_other_keys(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Meridian Bakery", "Meridien Bakkery")]
    [InlineData("深圳市先锋电机有限公司", "先锋电机")]
    [InlineData("广东深圳先锋电机", "先锋电机有限公司")]
    public void A_slip_of_the_pen_or_a_place_keeps_the_loose_key(string one, string other)
    {
        Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));
        Assert.Equal(NameKey.LooseOf(one), NameKey.LooseOf(other));
    }

    [Theory]
    [InlineData("有限公司")]
    [InlineData("")]
    [InlineData("—")]
    public void What_is_no_name_has_no_loose_key(string name) => Assert.Equal("", NameKey.LooseOf(name));

    [Fact]
    public void A_name_of_legal_forms_alone_keeps_them() => Assert.Equal("coltd", NameKey.Of("Co. Ltd"));

    [Theory]
    [InlineData("12 Station Road", "Boston", "12 station rd.", "BOSTON")]
    [InlineData("文一路 88 号", "杭州", "文一路88号", "杭州市")]
    public void One_address_written_two_ways_has_one_key(string line, string city, string otherLine, string otherCity)
        => Assert.Equal(AddressKey.Of(line, city), AddressKey.Of(otherLine, otherCity));

    [Fact]
    public void A_street_without_a_number_is_nobodys_address() => Assert.Equal("", AddressKey.Of("Station Road", "Boston"));
}
