using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Completeness;

/// <summary>Which questions about a customer are answered (已知资料).</summary>
public sealed record ProfileFacts(CustomerClass Class)
{
    /// <summary>A telephone number or an e-mail address.</summary>
    public bool Reach { get; init; }

    /// <summary>Somebody asked what must not go wrong, whatever the answer.</summary>
    public bool Alerts { get; init; }

    /// <summary>Somebody who still works there.</summary>
    public bool Contact { get; init; }

    /// <summary>One of them decides or approves.</summary>
    public bool Decider { get; init; }

    /// <summary>Influence and attitude of every one of them.</summary>
    public bool Attitudes { get; init; }
    public bool Preference { get; init; }
    public bool Birthday { get; init; }
    public bool Address { get; init; }
    public bool Size { get; init; }
    public bool Kind { get; init; }

    /// <summary>Another than "import" and "other".</summary>
    public bool Source { get; init; }
    public bool Language { get; init; }

    public bool Answer(ProfileQuestion question) => question switch
    {
        ProfileQuestion.Reach => Reach,
        ProfileQuestion.Alerts => Alerts,
        ProfileQuestion.Contact => Contact,
        ProfileQuestion.Decider => Decider,
        ProfileQuestion.Attitudes => Attitudes,
        ProfileQuestion.Preference => Preference,
        ProfileQuestion.Birthday => Birthday,
        ProfileQuestion.Address => Address,
        ProfileQuestion.Size => Size,
        ProfileQuestion.Kind => Kind,
        ProfileQuestion.Source => Source,
        _ => Language,
    };
}
