using System.Security.Claims;
using CrmWeb.Frame;

namespace CrmWeb.Tests.Frame;

public sealed class MenuTests
{
    [Theory]
    [InlineData("Sales", "/ /customers /stakeholders /interactions /complaints /care /handovers /prospects /campaigns /opportunities /pyramid /balance /relationships /import /duplicates /export")]
    [InlineData("ServiceDesk", "/ /customers /stakeholders /interactions /complaints /care /handovers /prospects /opportunities /balance")]
    [InlineData("Manager", "/ /customers /stakeholders /interactions /complaints /care /handovers /prospects /campaigns /opportunities /pyramid /pyramid/review /balance /relationships /value/equity /value/what-if /value/runs /value/backtest /import /duplicates /export /settings")]
    [InlineData("Administrator", "/ /customers /stakeholders /interactions /complaints /care /handovers /prospects /campaigns /opportunities /pyramid /pyramid/review /balance /relationships /value/equity /value/what-if /value/runs /value/backtest /import /duplicates /export /users /settings")]
    [InlineData("Nobody", "")]
    public void Each_role_sees_the_lines_it_may_open(string role, string paths)
        => Assert.Equal(paths, string.Join(' ', Menu.Groups.SelectMany(group => group.Lines).Where(line => line.IsFor(Person(role))).Select(line => line.Path)));

    [Theory]
    [InlineData("/customers", true)]
    [InlineData("/customers/12/edit", true)]
    [InlineData("/customersfile", false)]
    [InlineData("/", false)]
    public void A_line_covers_the_pages_below_it(string path, bool covered)
        => Assert.Equal(covered, Line("/customers").Covers(path));

    [Theory]
    [InlineData("/pyramid/review/history", "/pyramid/review")]
    [InlineData("/pyramid/moves", "/pyramid")]
    [InlineData("/nowhere", null)]
    public void A_page_belongs_to_one_line(string path, string? line) => Assert.Equal(line, Menu.LineOf(path)?.Path);

    [Fact]
    public void Today_covers_itself_alone() => Assert.False(Line("/").Covers("/customers"));

    [Theory]
    [InlineData("Sales", true)]
    [InlineData("Auditor", false)]
    public void An_auditor_logs_nothing(string role, bool may) => Assert.Equal(may, Menu.MayLog(Person(role)));

    [Theory]
    [InlineData("Maya Ortiz", "MO")]
    [InlineData("maya@example.com", "ME")]
    [InlineData("陈静", "陈静")]
    [InlineData("欧阳小红", "小红")]
    [InlineData("", "")]
    public void A_person_is_shown_by_two_letters(string name, string initials)
        => Assert.Equal(initials, FrameView.InitialsOf(name));

    private static MenuLine Line(string path) => Menu.Groups.SelectMany(group => group.Lines).Single(line => line.Path == path);

    private static ClaimsPrincipal Person(string role) => new(new ClaimsIdentity([new(ClaimTypes.Role, role)], "test"));
}
