namespace CrmWeb.Domain.Interactions;

/// <summary>By what way we and a customer are in touch (互动渠道).</summary>
public enum Channel
{
    Visit,
    Phone,
    Email,
    InstantMessage,
    Web,
    CallCentre,
    Event,
}
