namespace CrmWeb.Domain.Value;

/// <summary>How lifetime value is computed (计算方法): by the textbook formula 教科书法, by a fitted model 预测法, or by the best that is sound 自动.</summary>
public enum ValueMethod
{
    Automatic = 1,
    Textbook = 2,
    Predictive = 3,
}
