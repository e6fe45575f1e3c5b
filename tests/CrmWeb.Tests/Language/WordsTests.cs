using CrmWeb.Domain.Value;
using CrmWeb.Language;

namespace CrmWeb.Tests.Language;

public sealed class WordsTests
{
    [Fact]
    public void Tiers_have_the_names_of_the_domain()
        => Assert.Equal(
            ["金质", "银质", "铜质", "铁质"],
            Spoken.In(Languages.Chinese, () => Enum.GetValues<PyramidTier>().Select(tier => new Words().Of(tier)).ToArray()));

    [Fact]
    public void A_key_without_words_shows_itself_and_is_remembered()
    {
        var words = new Words();

        Assert.Equal("Nowhere.Written", words["Nowhere.Written"].Value);
        Assert.Equal(["Nowhere.Written"], words.Missing);
    }

    [Fact]
    public void A_field_without_a_word_of_its_own_takes_the_common_one()
        => Assert.Equal("名称", Spoken.In(Languages.Chinese, () => new Words().Field(typeof(WordsTests), "Name")));

    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("zh-Hans-CN", "zh-CN")]
    [InlineData("zh-TW", "zh-CN")]
    [InlineData("en-GB", "en-US")]
    [InlineData("fr", "en-US")]
    [InlineData(null, "en-US")]
    public void Every_wish_is_met_by_the_closest_language(string? asked, string spoken)
        => Assert.Equal(spoken, Languages.Closest(asked).Name);
}
