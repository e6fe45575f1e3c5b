using CrmWeb.Domain.Stakeholders;
using CrmWeb.Pages.Stakeholders;

namespace CrmWeb.Tests.Stakeholders;

public sealed class ScopeMapTests
{
    [Fact]
    public void Others_stand_by_role_clockwise_from_the_top()
    {
        var map = ScopeMap.Of([Link(1, "Owner", LinkKind.Owns, false, StakeholderRole.Owner), Link(2, "Mill", LinkKind.Supplies, false, StakeholderRole.Supplier)]);

        Assert.Equal(["Mill", "Owner"], map.Places.Select(p => p.Other.Name));
        // Two of two roles with a free place after each: the first at the top, the second at the bottom.
        Assert.Equal([(210, 35), (210, 365)], map.Places.Select(p => ((int)Math.Round(p.X), (int)Math.Round(p.Y))));
    }

    [Fact]
    public void One_with_two_links_stands_there_once()
    {
        var map = ScopeMap.Of([Link(7, "Twice", LinkKind.Owns, false, StakeholderRole.Owner), Link(7, "Twice", LinkKind.Refers, true, StakeholderRole.Owner)]);

        Assert.Equal([LinkKind.Owns, LinkKind.Refers], Assert.Single(map.Others).Links.Select(l => l.Kind));
    }

    [Fact]
    public void Of_many_some_of_each_role_are_drawn_and_the_rest_counted()
    {
        var partners = Enumerable.Range(1, 40).Select(i => Link(i, $"Partner {i:00}", LinkKind.SellsThrough, true, StakeholderRole.Partner));
        var map = ScopeMap.Of([.. partners, Link(99, "Only owner", LinkKind.Owns, false, StakeholderRole.Owner)]);

        Assert.Equal((41, 16, 25), (map.Others.Count, map.Places.Count, map.Left));
        Assert.Contains("Only owner", map.Places.Select(p => p.Other.Name));
        Assert.All(map.Places, p => Assert.True(p.X is > 0 and < ScopeMap.Width && p.Y is > 0 and < ScopeMap.Height));
    }

    [Theory]
    [InlineData("Harbour Steel", "Harbour Steel")]
    [InlineData("Harbour Steel Works", "Harbour Steel W…")]
    [InlineData("上海港口钢铁有限公司", "上海港口钢铁有…")]
    [InlineData("Fourteen chars😀", "Fourteen chars…")]
    public void A_long_name_is_cut_where_its_room_ends(string name, string shown) => Assert.Equal(shown, ScopeMap.Cut(name));

    private static LinkRow Link(int id, string name, LinkKind kind, bool isOutward, StakeholderRole roles)
        => new(id, kind, isOutward, id, name, roles, null, null, "");
}
