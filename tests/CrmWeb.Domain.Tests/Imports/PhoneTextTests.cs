using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("0086-138-0013-8000")]
    [InlineData("86 13800138000")]
    [InlineData("＋８６ １３８００１３８０００")]
    public void A_Chinese_mobile_number_is_one_however_it_is_written(string text)
        => Assert.Equal("13800138000", PhoneText.KeyOf(text));

    [Theory]
    [InlineData("010-12345678", "01012345678")]
    [InlineData("+86 10 1234 5678", "01012345678")]
    [InlineData("+44 20 7946 0958", "442079460958")]
    [InlineData("0044 20 7946 0958", "442079460958")]
    public void A_landline_has_its_area_and_a_foreign_number_its_country(string text, string key)
        => Assert.Equal(key, PhoneText.KeyOf(text));

    [Theory]
    [InlineData("13800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("0086-138-0013-8000")]
    [InlineData("+86 10 1234 5678")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("0044 20 7946 0958")]
    public void Every_way_that_a_number_is_kept_is_looked_for(string text)
        => Assert.Contains(new CustomerPhone(PointKind.Work, text).Key, PhoneText.WaysToWrite(PhoneText.KeyOf(text)));

    [Theory]
    [InlineData("13800138000", true)]
    [InlineData("(010) 1234-5678 ext. 12", true)]
    [InlineData("１３８００１３８０００", true)]
    [InlineData("none", false)]
    [InlineData("12", false)]
    public void Only_what_can_be_dialled_is_a_number(string text, bool holds) => Assert.Equal(holds, PhoneText.Holds(text));
}
