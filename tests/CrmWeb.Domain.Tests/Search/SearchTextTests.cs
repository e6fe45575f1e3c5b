using CrmWeb.Domain.Search;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Müller & Söhne", "muller sohne")]
    [InlineData("ＡＢＣ　１２３", "abc 123")]
    [InlineData("Łódź", "lodz")]
    [InlineData("O’Brien-Jones", "obrienjones")]
    [InlineData("深圳（先锋）电机", "深圳先锋电机")]
    [InlineData("+86 (21) 5555-0100", "86 21 55550100")]
    [InlineData("Jane.Doe@Example.com", "janedoe@examplecom")]
    [InlineData("  a \t\n b  ", "a b")]
    [InlineData("\0\u200b", "")]
    [InlineData(null, "")]
    public void Case_width_accents_and_punctuation_are_folded(string? text, string expected)
        => Assert.Equal(expected, SearchText.Normalise(text));

    [Fact]
    public void A_lone_surrogate_is_searched_as_a_replacement_character()
        => Assert.Equal("a\ufffdb", SearchText.Normalise("a\ud800b"));

    [Fact]
    public void A_megabyte_is_cut_at_what_can_be_kept()
        => Assert.Equal(SearchText.Length, SearchText.Normalise(new string('x', 1_000_000)).Length);

    [Fact]
    public void Any_part_of_a_text_folds_to_a_part_of_the_folded_text()
        => Prop.ForAll(Texts.WithPart().ToArbitrary(), pair => SearchText.Words(pair.Part).All(SearchText.Normalise(pair.Text).Contains))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Folding_twice_changes_nothing()
        => Prop.ForAll(Texts.Any().ToArbitrary(), text => SearchText.Normalise(SearchText.Normalise(text)) == SearchText.Normalise(text))
            .Check(Config.QuickThrowOnFailure);
}
