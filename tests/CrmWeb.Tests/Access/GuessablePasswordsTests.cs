using CrmWeb.Access.Passwords;

namespace CrmWeb.Tests.Access;

public sealed class GuessablePasswordsTests
{
    private static readonly string[] Names = ["Kiefer & Söhne", "Anna Kiefer", "anna.kiefer", "kiefer.test"];

    [Theory]
    [InlineData("passwordpassword", nameof(Guessable.Known))]
    [InlineData("Correct Horse Battery Staple", nameof(Guessable.Known))]
    [InlineData("1qaz2wsx3edc4rfv", nameof(Guessable.Known))]
    [InlineData("aaaaaaaaaaaaaaaa", nameof(Guessable.Repeats))]
    [InlineData("abcabcabcabcabc", nameof(Guessable.Repeats))]
    [InlineData("我爱你我爱你我爱你我爱你我爱你", nameof(Guessable.Known))]
    [InlineData("Kiefer & Söhne 2026", nameof(Guessable.Names))]
    [InlineData("annakiefer annakiefer", nameof(Guessable.Names))]
    public void A_long_password_that_others_guess_first_is_refused_with_its_reason(string password, string why)
        => Assert.Equal(why, $"{GuessablePasswords.WhyGuessable(password, Names)}");

    [Theory]
    [InlineData("a heron stands in the reeds")]
    [InlineData("白鹭站在芦苇丛里看着远方的山")]
    [InlineData("kiefer grows where nobody plants it")]
    public void A_sentence_of_one_s_own_is_good(string password)
        => Assert.Null(GuessablePasswords.WhyGuessable(password, Names));
}
