using System.Security.Cryptography;
using System.Text;

namespace CrmWeb.Access.FirstRun;

/// <summary>The one-time code (设置验证码) of the set-up link: 128 bits, new at each start, good for an hour and five wrong tries.</summary>
public sealed class SetupCode(TimeProvider clock)
{
    private const int WrongTries = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Lock door = new();
    private readonly DateTimeOffset until = clock.GetUtcNow() + Lifetime;
    private int wrong;

    internal string Value { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public bool Opens(string given)
    {
        lock (door)
        {
            if (wrong >= WrongTries || clock.GetUtcNow() > until)
                return false;
            // Compares in the same time wherever the first difference lies.
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Value)))
                return true;

            wrong++;
            return false;
        }
    }
}
