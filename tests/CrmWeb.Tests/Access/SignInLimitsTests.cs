using System.Net;
using CrmWeb.Access.SignIn;

namespace CrmWeb.Tests.Access;

public sealed class SignInLimitsTests : IDisposable
{
    private readonly SignInLimits limits = new();

    public void Dispose() => limits.Dispose();

    [Fact]
    public async Task One_password_is_checked_at_a_time_and_thirty_wait()
    {
        var first = await TakeAsync("a@staff.test", "10.0.0.1");
        var waiting = Enumerable.Range(0, 30).Select(i => TakeAsync($"b{i}@staff.test", "10.0.0.1")).ToList();

        using var refused = await TakeAsync("c@staff.test", "10.0.0.1");

        Assert.True(first.IsAllowed);
        Assert.False(refused.IsAllowed);
        Assert.DoesNotContain(waiting, w => w.IsCompleted);
        first.Dispose();
        foreach (var turn in waiting)
            (await turn).Dispose();
    }

    [Fact]
    public async Task Ten_failures_close_an_account_whether_it_exists_or_not_and_leave_others_open()
    {
        for (var i = 0; i < 10; i++)
            await FailAsync("Guessed@staff.test", $"10.0.{i}.1");

        using (var same = await TakeAsync("guessed@STAFF.test ", "10.0.99.1"))
            Assert.False(same.IsAllowed);
        using var other = await TakeAsync("other@staff.test", "10.0.0.1");
        Assert.True(other.IsAllowed);
    }

    [Fact]
    public async Task Fifty_failures_close_an_address_and_right_passwords_are_not_counted()
    {
        for (var i = 0; i < 200; i++)
            (await TakeAsync($"right{i}@staff.test", "10.0.0.1")).Dispose();
        for (var i = 0; i < 50; i++)
            await FailAsync($"wrong{i}@staff.test", "10.0.0.1");

        using (var same = await TakeAsync("new@staff.test", "10.0.0.1"))
            Assert.False(same.IsAllowed);
        using var other = await TakeAsync("new@staff.test", "10.0.0.2");
        Assert.True(other.IsAllowed);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    public void One_network_of_64_bits_counts_as_one_address(string one, string other, bool same)
        => Assert.Equal(same, SignInLimits.Network(IPAddress.Parse(one)) == SignInLimits.Network(IPAddress.Parse(other)));

    private Task<SignInTurn> TakeAsync(string email, string address)
        => limits.TakeTurnAsync(email, IPAddress.Parse(address), CancellationToken.None);

    private async Task FailAsync(string email, string address)
    {
        using var turn = await TakeAsync(email, address);
        turn.Failed();
    }
}
