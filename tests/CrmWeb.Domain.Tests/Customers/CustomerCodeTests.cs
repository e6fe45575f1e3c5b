using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Tests.Customers;

public sealed class CustomerCodeTests
{
    [Theory]
    [InlineData("C-00009", "C-00010")]
    [InlineData("C-99999", "C-100000")]
    [InlineData("0007", "0008")]
    [InlineData("ACME", CustomerCode.First)]
    [InlineData("", CustomerCode.First)]
    [InlineData(null, CustomerCode.First)]
    [InlineData("X99999999999999999999999", CustomerCode.First)]
    public void The_next_code_counts_the_last_one_on(string? last, string next) => Assert.Equal(next, CustomerCode.After(last));

    [Fact]
    public void A_code_that_would_grow_too_long_begins_anew()
        => Assert.Equal(CustomerCode.First, CustomerCode.After(new string('A', Customer.CodeLength - 1) + "9"));
}
