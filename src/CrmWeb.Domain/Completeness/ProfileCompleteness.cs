using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Completeness;

/// <summary>What a customer's profile could tell (资料问题), the most useful to ask first.</summary>
public enum ProfileQuestion
{
    /// <summary>How do we reach them?</summary>
    Reach,

    /// <summary>Is there anything that must not go wrong?</summary>
    Alerts,

    /// <summary>Whom do we speak with there?</summary>
    Contact,

    /// <summary>Who decides?</summary>
    Decider,

    /// <summary>Who has how much influence, and what do they think of us?</summary>
    Attitudes,

    /// <summary>What do they like?</summary>
    Preference,
    Birthday,
    Address,
    Size,
    Kind,

    /// <summary>How did they find us?</summary>
    Source,
    Language,
}

/// <summary>How much of a customer's profile is known (资料完整度), and what to ask next.</summary>
/// <param name="Known">Questions answered.</param>
/// <param name="Asked">Questions that a customer of this class has.</param>
/// <param name="Next">The most useful one still open; none where everything is known.</param>
public sealed record ProfileCompleteness(int Known, int Asked, ProfileQuestion? Next)
{
    /// <summary>Known ÷ asked, 0…1.</summary>
    public double Share => (double)Known / Asked;

    /// <param name="alertsAsked">Somebody asked what must not go wrong, whatever the answer.</param>
    /// <param name="likesKnown">At least one preference is known.</param>
    public static ProfileCompleteness Of(Customer customer, bool alertsAsked, bool likesKnown)
    {
        List<ProfileQuestion> asked = [.. Enum.GetValues<ProfileQuestion>().Where(q => Concerns(q, customer.Class))];
        List<ProfileQuestion> open = [.. asked.Where(q => !IsKnown(q, customer, alertsAsked, likesKnown))];
        return new(asked.Count - open.Count, asked.Count, open.Count == 0 ? null : open[0]);
    }

    private static bool Concerns(ProfileQuestion question, CustomerClass kind) => question switch
    {
        ProfileQuestion.Contact or ProfileQuestion.Decider or ProfileQuestion.Attitudes => kind is not CustomerClass.Individual,
        ProfileQuestion.Birthday => kind is CustomerClass.Individual,
        ProfileQuestion.Size => kind is CustomerClass.Enterprise,
        ProfileQuestion.Kind => kind is CustomerClass.Government,
        _ => true,
    };

    private static bool IsKnown(ProfileQuestion question, Customer c, bool alertsAsked, bool likesKnown) => question switch
    {
        ProfileQuestion.Reach => c.Phones.Count + c.Emails.Count > 0,
        ProfileQuestion.Alerts => alertsAsked,
        ProfileQuestion.Contact => Present(c).Any(),
        ProfileQuestion.Decider => Present(c).Any(p => p.DecisionRole is DecisionRole.Decider or DecisionRole.Approver),
        ProfileQuestion.Attitudes => Present(c).Any() && Present(c).All(p => p.Influence is not null && p.Attitude is not null),
        ProfileQuestion.Preference => likesKnown,
        ProfileQuestion.Birthday => c.Birthday is not null,
        ProfileQuestion.Address => c.Addresses.Count > 0,
        ProfileQuestion.Size => c.Size is not null,
        ProfileQuestion.Kind => c.GovernmentKind is not null,
        ProfileQuestion.Source => c.Source is not (CustomerSource.Import or CustomerSource.Other),
        _ => c.Language.Length > 0,
    };

    private static IEnumerable<Contact> Present(Customer customer) => customer.Contacts.Where(c => c.ArchivedAt is null);
}
