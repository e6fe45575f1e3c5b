using System.Globalization;
using System.Security.Claims;
using CrmWeb.Data.Access;
using CrmWeb.Domain.Access;

namespace CrmWeb.Access;

/// <summary>Who is asking (当前员工), written as claims once per request and read from them by pages.</summary>
public static class StaffClaims
{
    public const string Session = "session";
    public const string Language = "language";
    private const string Teams = "teams";
    private const string OwnTeam = "team";
    private const string SalesReads = "sales-reads";
    private const string OwnsElsewhere = "owns-elsewhere";
    private const string IsWide = "wide";

    extension(ClaimsPrincipal person)
    {
        /// <summary>How far this person's rights go; only for a person who is signed in.</summary>
        public StaffScope Staff() => new(
            person.StaffId(),
            [.. person.FindAll(ClaimTypes.Role).Select(c => Enum.Parse<StaffRole>(c.Value))],
            [.. person.TeamIds()],
            Enum.Parse<Reach>(person.FindFirstValue(SalesReads) ?? nameof(Reach.Team)),
            person.HasClaim(c => c.Type == OwnsElsewhere))
        {
            IsWide = person.HasClaim(c => c.Type == IsWide),
        };

        public int StaffId() => person.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? int.Parse(id, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("Nobody is signed in here; close the page to the public in FolderRules.");

        /// <summary>The team this person belongs to, where new customers go unless another is chosen.</summary>
        public int? TeamId() => person.FindFirstValue(OwnTeam) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null;

        public bool Is(StaffRole role) => person.IsInRole($"{role}");

        public bool IsAny(params ReadOnlySpan<StaffRole> roles)
        {
            foreach (var role in roles)
            {
                if (person.Is(role))
                    return true;
            }

            return false;
        }

        internal Guid? SessionId() => Guid.TryParse(person.FindFirstValue(Session), out var id) ? id : null;

        private IEnumerable<int> TeamIds() => (person.FindFirstValue(Teams) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture));
    }

    /// <summary>What the cookie carries: the session and nothing else, so that it can never be out of date.</summary>
    internal static ClaimsPrincipal OfSession(Guid session)
        => new(new ClaimsIdentity([new Claim(Session, $"{session}")], StaffCookie.Scheme));

    internal static ClaimsPrincipal Of(Guid session, Presence presence, IEnumerable<int> teamIds, bool isWide)
    {
        var identity = new ClaimsIdentity(
            [
                new(Session, $"{session}"),
                new(ClaimTypes.NameIdentifier, presence.StaffId.ToString(CultureInfo.InvariantCulture)),
                new(ClaimTypes.Name, presence.DisplayName),
                new(Teams, string.Join(',', teamIds)),
                new(SalesReads, presence.SalesReads ?? nameof(Reach.Team)),
                .. presence.Roles.Names().Select(r => new Claim(ClaimTypes.Role, r)),
            ],
            StaffCookie.Scheme);
        if (presence.TeamId is { } team)
            identity.AddClaim(new(OwnTeam, team.ToString(CultureInfo.InvariantCulture)));
        if (presence.OwnsElsewhere)
            identity.AddClaim(new(OwnsElsewhere, ""));
        if (isWide)
            identity.AddClaim(new(IsWide, ""));
        if (presence.Language is { } language)
            identity.AddClaim(new(Language, language));
        return new(identity);
    }
}
