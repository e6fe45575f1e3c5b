using CrmWeb.Access.FirstRun;

namespace CrmWeb.Tests.Access;

public sealed class SetupCodeTests
{
    private readonly HandClock clock = new();

    [Fact]
    public void Two_starts_have_two_codes_of_128_bits()
    {
        Assert.NotEqual(new SetupCode(clock).Value, new SetupCode(clock).Value);
        Assert.Equal(16, Convert.FromHexString(new SetupCode(clock).Value).Length);
    }

    [Fact]
    public void A_code_opens_for_an_hour()
    {
        var code = new SetupCode(clock);

        clock.Pass(TimeSpan.FromMinutes(60));
        Assert.True(code.Opens(code.Value));

        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.False(code.Opens(code.Value));
    }

    [Fact]
    public void Four_wrong_tries_leave_it_open_and_the_fifth_closes_it()
    {
        var code = new SetupCode(clock);
        for (var i = 0; i < 4; i++)
            Assert.False(code.Opens("wrong"));
        Assert.True(code.Opens(code.Value));

        Assert.False(code.Opens(code.Value + "0"));
        Assert.False(code.Opens(code.Value));
    }

    /// <summary>A clock that a test moves.</summary>
    private sealed class HandClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Pass(TimeSpan time) => now += time;
    }
}
