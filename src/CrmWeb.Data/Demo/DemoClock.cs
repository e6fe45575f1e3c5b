namespace CrmWeb.Data.Demo;

/// <summary>A clock that is behind by so many days (演示时钟), so that what the demo company did in the past is dated then.</summary>
internal sealed class DemoClock(TimeProvider clock, int days) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddDays(-days);
}
