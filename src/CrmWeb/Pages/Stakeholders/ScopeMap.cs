using System.Runtime.InteropServices;
using CrmWeb.Charts;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>Another one on the map (图上的利益相关者), with all that joins it to the one in the middle.</summary>
/// <param name="Role">The part of the circle it stands in; none for one without a role.</param>
public sealed record ScopeOther(StakeholderRole Role, string Name, string Address, IReadOnlyList<LinkRow> Links);

/// <summary>Where one of the others stands in the picture.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScopePlace(ScopeOther Other, double X, double Y);

/// <summary>The SCOPE map (SCOPE 关系图) of one stakeholder: the others around it, by role in the order of the letters, clockwise from the top.</summary>
/// <param name="Places">Those drawn; of many, the first of each role.</param>
public sealed record ScopeMap(IReadOnlyList<ScopeOther> Others, IReadOnlyList<ScopePlace> Places)
{
    public const int Width = 420, Height = 430;
    public const double MiddleX = Width / 2.0, MiddleY = 200;

    private const int Most = 16;
    private const int Crowd = 9; // from here every second one stands nearer, so that names have room
    private const int NameRoom = 15;
    private const double Across = 155, Down = 165, Near = 0.6;

    public int Left => Others.Count - Places.Count;

    public static ScopeMap Of(IEnumerable<LinkRow> links)
    {
        var others = links.GroupBy(l => l.OtherId).Select(OtherOf).OrderBy(o => Order(o.Role)).ThenBy(o => o.Name, StringComparer.CurrentCulture).ToList();
        var drawn = others.GroupBy(o => o.Role).SelectMany(g => g.Select((other, i) => (other, i)))
            .OrderBy(o => o.i).Take(Most).Select(o => o.other).OrderBy(others.IndexOf).ToList();
        return new(others, Around(drawn));
    }

    private static ScopeOther OtherOf(IGrouping<int, LinkRow> links)
    {
        List<LinkRow> sorted = [.. links.OrderBy(l => l.Kind)]; // the kinds that tell a role come first
        return new(LinkRoles.Of(sorted[0].Kind, sorted[0].IsOutward, sorted[0].OtherRoles), sorted[0].OtherName, sorted[0].OtherAddress, sorted);
    }

    public static string Cut(string name) => ShortName.Cut(name, NameRoom);

    // Who plays no role comes last.
    private static int Order(StakeholderRole role) => role == StakeholderRole.None ? int.MaxValue : (int)role;

    // A free place between roles keeps them apart.
    private static List<ScopePlace> Around(List<ScopeOther> drawn)
    {
        var roles = drawn.Select(o => o.Role).Distinct().ToList();
        var gaps = roles.Count > 1 ? 1 : 0;
        var steps = drawn.Count + (gaps * roles.Count);
        return [.. drawn.Select((other, i) => At(other, i + (gaps * roles.IndexOf(other.Role)), steps, drawn.Count >= Crowd && i % 2 == 1))];
    }

    private static ScopePlace At(ScopeOther other, int step, int steps, bool isNear)
    {
        var (angle, reach) = ((2 * Math.PI * step / steps) - (Math.PI / 2), isNear ? Near : 1);
        return new(other, MiddleX + (Math.Cos(angle) * Across * reach), MiddleY + (Math.Sin(angle) * Down * reach));
    }
}
