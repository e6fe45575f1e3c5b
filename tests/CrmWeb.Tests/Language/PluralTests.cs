using CrmWeb.Language;

namespace CrmWeb.Tests.Language;

public sealed class PluralTests
{
    private static readonly Words Words = new();

    [Theory]
    [InlineData("1", "1", "Import 1 purchase and leave out 1 bad row", "导入 1 笔购买，略过 1 个错误行")]
    [InlineData("1,234", "2", "Import 1,234 purchases and leave out 2 bad rows", "导入 1,234 笔购买，略过 2 个错误行")]
    [InlineData("0", "21", "Import 0 purchases and leave out 21 bad rows", "导入 0 笔购买，略过 21 个错误行")]
    public void A_word_follows_its_number(string good, string bad, string english, string chinese)
    {
        Assert.Equal(english, Spoken.In(Languages.English, () => Words["Imports.ApplyWithoutBad", good, bad].Value));
        Assert.StartsWith(chinese, Spoken.In(Languages.Chinese, () => Words["Imports.ApplyWithoutBad", good, bad].Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fay Newman", "由 Fay Newman 批准")]
    [InlineData("王芳", "由王芳批准")]
    [InlineData("Acme Ltd.", "由 Acme Ltd. 批准")]
    public void A_Latin_name_in_a_Chinese_sentence_has_its_spaces(string name, string said)
        => Assert.Equal(said, Spoken.In(Languages.Chinese, () => Words["Complaints.ApprovedBy", name].Value));

    [Fact]
    public void A_number_that_is_not_written_yet_counts_as_well()
        => Assert.Equal(("1 task shown", "2 tasks shown"), Spoken.In(Languages.English, () => (Words["Care.Shown", 1].Value, Words["Care.Shown", 2].Value)));
}
