using CrmWeb.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("1997-02-01")]
    [InlineData("1997/2/1")]
    [InlineData("1997.02.01")]
    [InlineData("19970201")]
    [InlineData("1997年2月1日")]
    [InlineData("1997 年 02 月 01 日")]
    [InlineData("１９９７－０２－０１")]
    [InlineData("1997-02-01T13:45:00Z")]
    [InlineData("1997-02-01 13:45")]
    [InlineData("1997年2月1日 13:45:07")]
    [InlineData("1 Feb 1997")]
    [InlineData("February 1, 1997")]
    public void A_date_that_begins_with_its_year_or_names_its_month_needs_no_order(string text)
    {
        Assert.Null(DateText.Read(text, null, out var date));

        Assert.Equal(new DateOnly(1997, 2, 1), date);
    }

    [Fact]
    public void A_date_that_ends_with_its_year_follows_the_order_chosen()
    {
        Assert.Null(DateText.Read("01/02/1997 08:00 PM", DateOrder.DayFirst, out var european));
        Assert.Null(DateText.Read("01/02/1997", DateOrder.MonthFirst, out var american));

        Assert.Equal((new DateOnly(1997, 2, 1), new DateOnly(1997, 1, 2)), (european, american));
    }

    [Theory]
    [InlineData("01/02/1997", FaultKind.AmbiguousDate)]
    [InlineData("1997-02-30", FaultKind.NoSuchDay)]
    [InlineData("1997年2月30日", FaultKind.NoSuchDay)]
    [InlineData("1899-12-31", FaultKind.TooEarly)]
    [InlineData("1/2/97", FaultKind.ShortYear)]
    [InlineData("soon", FaultKind.NotADate)]
    [InlineData("\uD800", FaultKind.NotADate)]
    [InlineData("1e999", FaultKind.NotADate)]
    [InlineData("1997-02-01\0", FaultKind.NotADate)]
    public void A_bad_date_says_what_is_wrong_with_it(string text, FaultKind fault)
        => Assert.Equal(fault, DateText.Read(text, null, out _));

    [Fact]
    public void The_order_is_told_by_a_day_above_twelve_and_otherwise_asked()
    {
        Assert.Equal(DateOrder.DayFirst, DateText.OrderOf(["01/02/1997", "13/02/1997"]));
        Assert.Equal(DateOrder.MonthFirst, DateText.OrderOf(["01/02/1997", "02/13/1997"]));
        Assert.Equal(DateOrder.DayFirst, DateText.OrderOf(["01.02.1997"]));
        Assert.Null(DateText.OrderOf(["01/02/1997", "05/05/1997"]));
        Assert.Null(DateText.OrderOf(["13/02/1997", "14/02/1997", "02/13/1997"])); // mixed: asked, however many speak for one
        Assert.Null(DateText.OrderOf(["1997-01-02"]));
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws()
        => Prop.ForAll<string?>(text => { _ = DateText.Read(text ?? "", DateOrder.DayFirst, out _); }).QuickCheckThrowOnFailure();
}
