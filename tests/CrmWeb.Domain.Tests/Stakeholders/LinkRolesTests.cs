using CrmWeb.Domain.Stakeholders;
using static CrmWeb.Domain.Stakeholders.StakeholderRole;

namespace CrmWeb.Domain.Tests.Stakeholders;

public sealed class LinkRolesTests
{
    [Theory]
    [InlineData(LinkKind.Supplies, true, Supplier | Customer, Customer)]
    [InlineData(LinkKind.Supplies, false, Supplier | Customer, Supplier)]
    [InlineData(LinkKind.SellsThrough, true, Customer | Partner, Partner)]
    [InlineData(LinkKind.Owns, false, Supplier | Owner, Owner)]
    [InlineData(LinkKind.Employs, true, Customer | Employee, Employee)]
    [InlineData(LinkKind.CompetesWith, false, Customer | Competitor, Competitor)]
    public void A_link_tells_in_which_of_its_roles_the_other_stands(LinkKind kind, bool isOutward, StakeholderRole roles, StakeholderRole expected)
        => Assert.Equal(expected, LinkRoles.Of(kind, isOutward, roles));

    [Theory]
    [InlineData(LinkKind.Owns, false, Supplier | Partner, Supplier)]
    [InlineData(LinkKind.Refers, true, Partner | Employee, Partner)]
    [InlineData(LinkKind.FamilyOf, true, None, None)]
    public void Where_it_does_not_play_that_role_the_first_of_its_own_counts(LinkKind kind, bool isOutward, StakeholderRole roles, StakeholderRole expected)
        => Assert.Equal(expected, LinkRoles.Of(kind, isOutward, roles));
}
