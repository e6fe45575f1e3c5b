namespace CrmWeb.Domain.Interactions;

/// <summary>A way of selling that a talk may follow step by step (推销模式).</summary>
public enum SellingMethod
{
    /// <summary>爱达模式: attention, interest, desire, action.</summary>
    Aida,

    /// <summary>埃德帕模式: identification, demonstration, elimination, proof, acceptance.</summary>
    Idepa,
}

/// <summary>The steps of both methods (推销步骤); several may have been reached in one talk.</summary>
[Flags]
public enum SellingSteps
{
    None = 0,

    /// <summary>注意.</summary>
    Attention = 1,

    /// <summary>兴趣.</summary>
    Interest = 2,

    /// <summary>欲望.</summary>
    Desire = 4,

    /// <summary>行动.</summary>
    Action = 8,

    /// <summary>结合: the product is joined to what the customer wishes.</summary>
    Identification = 16,

    /// <summary>示范.</summary>
    Demonstration = 32,

    /// <summary>淘汰: what does not suit the customer is left out.</summary>
    Elimination = 64,

    /// <summary>证实.</summary>
    Proof = 128,

    /// <summary>接受.</summary>
    Acceptance = 256,
}

/// <summary>Which steps a method has, in their order (推销步骤顺序).</summary>
public static class SellingPath
{
    private static readonly IReadOnlyList<SellingSteps> Aida = [SellingSteps.Attention, SellingSteps.Interest, SellingSteps.Desire, SellingSteps.Action];
    private static readonly IReadOnlyList<SellingSteps> Idepa =
        [SellingSteps.Identification, SellingSteps.Demonstration, SellingSteps.Elimination, SellingSteps.Proof, SellingSteps.Acceptance];

    public static IReadOnlyList<SellingSteps> Of(SellingMethod method) => method == SellingMethod.Aida ? Aida : Idepa;

    /// <summary>Of these steps, those that the method has.</summary>
    public static SellingSteps Within(SellingMethod method, SellingSteps steps) => Of(method).Aggregate(SellingSteps.None, (all, step) => all | step) & steps;
}
