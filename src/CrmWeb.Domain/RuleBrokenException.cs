namespace CrmWeb.Domain;

/// <summary>A rule of the domain was about to be broken (违反业务规则): a fault of the program, not of the person.</summary>
public sealed class RuleBrokenException : InvalidOperationException
{
    public RuleBrokenException() { }

    public RuleBrokenException(string message)
        : base(message) { }

    public RuleBrokenException(string message, Exception inner)
        : base(message, inner) { }
}
