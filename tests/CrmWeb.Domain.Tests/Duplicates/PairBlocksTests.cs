using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Duplicates;

namespace CrmWeb.Domain.Tests.Duplicates;

public sealed class PairBlocksTests
{
    // Hand-worked: 60 for the name of a firm, 30 of a person, 25 for a similar one, 50 each for number and e-mail, 25 for the address, at most 100.
    [Theory]
    [InlineData(PairReasons.Name, false, 60)]
    [InlineData(PairReasons.Name, true, 30)]
    [InlineData(PairReasons.Name | PairReasons.SimilarName | PairReasons.Address, true, 55)]
    [InlineData(PairReasons.SimilarName | PairReasons.Address, false, 50)]
    [InlineData(PairReasons.Phone, true, 50)]
    [InlineData(PairReasons.Name | PairReasons.Phone | PairReasons.Email, false, 100)]
    public void A_score_is_the_sum_of_its_reasons(PairReasons reasons, bool persons, int score) => Assert.Equal(score, PairScore.Of(reasons, persons));

    [Fact]
    public void What_is_alike_is_paired_with_all_its_reasons_and_the_likeliest_first()
    {
        var blocks = new PairBlocks();
        Add(blocks, 1, "深圳先锋电机有限公司", "+86 138 0013 8000");
        Add(blocks, 2, "Tidewater Energy Ltd", "555-0100");
        Add(blocks, 3, "深圳先锋电机", "0086-13800138000");
        Add(blocks, 4, "Energy Tidewater", "555-0199");
        Add(blocks, 5, "Somebody else", "555-0177");

        Assert.Equal(
            [new(1, 3, PairReasons.Name | PairReasons.SimilarName | PairReasons.Phone, 100), new(2, 4, PairReasons.Name | PairReasons.SimilarName, 60)],
            blocks.Pairs());
    }

    [Fact]
    public void Two_people_of_one_name_are_no_pair_by_it_alone()
    {
        var blocks = new PairBlocks();
        blocks.AddName(1, "张伟", CustomerClass.Individual);
        blocks.AddName(2, "张伟", CustomerClass.Individual);

        Assert.Empty(blocks.Pairs());
    }

    [Fact]
    public void A_switchboard_that_many_share_makes_no_pairs()
    {
        var blocks = new PairBlocks();
        for (var id = 0; id <= PairBlocks.MostAlike; id++)
            blocks.AddPhone(id, "020 7946 0000");

        Assert.Empty(blocks.Pairs());
        Assert.Equal(1, blocks.TooCommon);
    }

    [Fact]
    public void A_customer_is_no_pair_of_itself()
    {
        var blocks = new PairBlocks();
        blocks.AddPhone(1, "555 0100");
        blocks.AddPhone(1, "5550100");

        Assert.Empty(blocks.Pairs());
    }

    private static void Add(PairBlocks blocks, int id, string name, string phone)
    {
        blocks.AddName(id, name, CustomerClass.Enterprise);
        blocks.AddPhone(id, phone);
    }
}
