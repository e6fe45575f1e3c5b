using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.CustomerPreferences;

namespace CrmWeb.Domain.Preparations;

/// <summary>Where in an appointment a customer meets us (接触点), in the order of the visit.</summary>
public enum Touchpoint
{
    /// <summary>From beginning to end (全程).</summary>
    Throughout,
    Invitation,
    Arrival,
    Seating,
    Meal,
    Gift,
    Conversation,
}

/// <summary>Something to see to at a touchpoint (准备事项): an alert to obey, or a preference to meet.</summary>
public sealed record PreparationNeed(Touchpoint Touchpoint, string Text, bool IsAlert);

/// <summary>What an appointment must be prepared for (接待准备需求), from what is known of the customer.</summary>
public static class PreparationNeeds
{
    /// <summary>By touchpoint, alerts before preferences; one and the same text stands at a touchpoint once.</summary>
    public static IReadOnlyList<PreparationNeed> Of(IEnumerable<(AlertKind Kind, string Instruction)> alerts, IEnumerable<(PreferenceCategory Category, string Text)> preferences)
    {
        var obeyed = alerts.SelectMany(a => PlacesOf(a.Kind).Select(place => new PreparationNeed(place, a.Instruction, true)));
        var met = preferences.Select(p => new PreparationNeed(PlaceOf(p.Category), p.Text, false));
        return [.. obeyed.Concat(met).DistinctBy(n => (n.Touchpoint, n.Text)).OrderBy(n => n.Touchpoint).ThenByDescending(n => n.IsAlert)];
    }

    // What must not be eaten must not be given either.
    private static Touchpoint[] PlacesOf(AlertKind kind) => kind switch
    {
        AlertKind.Allergy or AlertKind.Illness => [Touchpoint.Meal, Touchpoint.Gift],
        AlertKind.DoNotCall or AlertKind.DoNotContact => [Touchpoint.Invitation],
        _ => [Touchpoint.Throughout],
    };

    private static Touchpoint PlaceOf(PreferenceCategory category) => category switch
    {
        PreferenceCategory.Channel or PreferenceCategory.TimeOfDay => Touchpoint.Invitation,
        PreferenceCategory.Room => Touchpoint.Arrival,
        PreferenceCategory.Seat => Touchpoint.Seating,
        PreferenceCategory.Menu => Touchpoint.Meal,
        PreferenceCategory.Gift or PreferenceCategory.Colour => Touchpoint.Gift,
        _ => Touchpoint.Conversation,
    };
}
