using System.Collections.Frozen;
using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Settings;
using CrmWeb.Language;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Access.Passwords;

/// <summary>Refuses passwords that are long and yet among the first to be guessed (易猜密码), without asking anybody outside.</summary>
/// <remarks>Well-known ones, a short piece said again and again, and those made of the person's own or the company's name.</remarks>
internal sealed class GuessablePasswords(CrmDbContext db, Words words) : IPasswordValidator<StaffMember>
{
    private const int EnoughLetters = 8;
    private static readonly FrozenSet<string> Known = ReadKnown();

    public async Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password)
    {
        var company = (await db.SettingsAsync()).Text("Company.Name");
        var names = new[] { company, user.DisplayName, user.Email?.Split('@')[0] ?? "", user.Email?.Split('@')[^1] ?? "" };
        return WhyGuessable(password ?? "", names) is { } why
            ? IdentityResult.Failed(new IdentityError { Code = $"Password{why}", Description = words.Of(why) })
            : IdentityResult.Success;
    }

    internal static Guessable? WhyGuessable(string password, IEnumerable<string> names)
    {
        var plain = Plain(password);
        return Known.Contains(plain) ? Guessable.Known
            : Repeats(plain) ? Guessable.Repeats
            : Without(plain, names).Length < EnoughLetters ? Guessable.Names
            : null;
    }

    /// <summary>Made of one piece of at most a third of its length.</summary>
    private static bool Repeats(string plain)
        => Enumerable.Range(1, plain.Length / 3).Any(length => Enumerable.Range(length, plain.Length - length).All(i => plain[i] == plain[i - length]));

    private static string Without(string plain, IEnumerable<string> names)
        => names.Select(Plain).Where(n => n.Length >= 3).OrderByDescending(n => n.Length)
            .Aggregate(plain, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    private static string Plain(string text)
        => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToLower(CultureInfo.InvariantCulture);

    private static FrozenSet<string> ReadKnown()
    {
        using var stream = typeof(GuessablePasswords).Assembly.GetManifestResourceStream("CrmWeb.Access.Passwords.known-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain).ToFrozenSet(StringComparer.Ordinal);
    }
}

/// <summary>Why a password is guessed early (易猜原因).</summary>
internal enum Guessable
{
    /// <summary>It stands in the list of the passwords used most.</summary>
    Known,

    /// <summary>A short piece is said again and again.</summary>
    Repeats,

    /// <summary>Little is left of it without the names of the person and the company.</summary>
    Names,
}
