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

    public static ProfileCompleteness Of(ProfileFacts facts)
    {
        List<ProfileQuestion> asked = [.. Enum.GetValues<ProfileQuestion>().Where(q => Concerns(q, facts.Class))];
        List<ProfileQuestion> open = [.. asked.Where(q => !facts.Answer(q))];
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
}
