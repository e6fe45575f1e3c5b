using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Merges;

/// <summary>One field of both customers side by side (对照行), in words.</summary>
/// <param name="IsEqual">There is nothing to choose.</param>
public sealed record MergeRow(MergeField Field, string Survivor, string Merged, bool IsEqual)
{
    public static async Task<IReadOnlyList<MergeRow>> ReadAsync(CrmDbContext db, Customer survivor, Customer merged, Words words, Formats formats, CancellationToken cancel)
    {
        var people = new[] { survivor.OwnerId, merged.OwnerId };
        var teams = new[] { survivor.TeamId, merged.TeamId };
        var campaigns = new[] { survivor.CampaignId, merged.CampaignId };
        var names = new MergeNames(
            await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel),
            await db.Teams.Where(t => teams.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancel), await db.Campaigns.Where(k => campaigns.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.Name, cancel), words, formats);
        var (one, other) = (CustomerSnapshot.Of(survivor), CustomerSnapshot.Of(merged));
        return [.. Enum.GetValues<MergeField>().Where(f => !one.Lacks(f) || !other.Lacks(f) || f is MergeField.Owner)
            .Select(f => new MergeRow(f, names.Of(f, one), names.Of(f, other), Equals(one.ValueOf(f), other.ValueOf(f))))];
    }
}

/// <summary>How the fields of a customer read (字段文字).</summary>
internal sealed record MergeNames(IReadOnlyDictionary<int, string> People, IReadOnlyDictionary<int, string> Teams, IReadOnlyDictionary<int, string> Campaigns, Words Words, Formats Formats)
{
    public string Of(MergeField field, CustomerSnapshot of) => field switch
    {
        MergeField.Class => Joined(Words.Of(of.Class), of.Traits.Size, of.Traits.GovernmentKind),
        MergeField.Owner => $"{(of.OwnerId is { } owner ? People[owner] : Words["Common.Nobody"].Value)} · {Teams[of.TeamId]}",
        MergeField.Campaign => of.Traits.CampaignId is { } campaign ? Campaigns[campaign] : "",
        MergeField.Language => CustomerChoices.NameOfLanguage(of.Traits.Language),
        MergeField.Birthday => of.Traits.Birthday is { } day ? Formats.Date(day) : "",
        _ => of.ValueOf(field) switch { Enum member => Words.Of(member), null => "", var text => $"{text}" },
    };

    private string Joined(string first, params Enum?[] others) => string.Join(" · ", others.OfType<Enum>().Select(Words.Of).Prepend(first));
}
