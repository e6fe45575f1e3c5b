using CrmWeb.Domain.Search;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Search;

public sealed class GramTests
{
    [Fact]
    public void A_word_has_a_gram_for_each_of_its_characters()
        => Assert.Equal(3, Gram.AllOf("先锋电").Count);

    [Fact]
    public void Grams_do_not_reach_over_a_space()
        => Assert.Equal(Gram.AllOf("ab").Union(Gram.AllOf("cd")).Order(), Gram.AllOf("ab cd").Order());

    [Fact]
    public void A_short_word_needs_any_gram_that_begins_with_it()
    {
        var range = Assert.Single(Gram.Needed("先锋"));

        Assert.Contains(Gram.AllOf("深圳先锋电机"), gram => gram >= range.From && gram < range.To);
        Assert.DoesNotContain(Gram.AllOf("先进锋电"), gram => gram >= range.From && gram < range.To);
    }

    [Fact]
    public void Characters_beyond_the_basic_plane_count_as_one()
        => Assert.True(Assert.Single(Gram.Needed("𠮷野家")).IsOne);

    [Fact]
    public void Every_word_of_any_part_of_a_text_needs_only_grams_that_the_text_has()
        => Prop.ForAll(Texts.WithPart().ToArbitrary(), pair =>
            {
                var has = Gram.AllOf(SearchText.Normalise(pair.Text));
                return SearchText.Words(pair.Part).SelectMany(Gram.Needed).All(need => has.Any(gram => gram >= need.From && gram < need.To));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
