using CrmWeb.Access.Passwords;

namespace CrmWeb.Tests.Access;

public sealed class GuessablePasswordsTests
{
    private static readonly string[] Names = ["Kiefer & Söhne", "Anna Kiefer", "anna.kiefer", "kiefer.test"];

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Correct Horse Battery Staple")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("我爱你我爱你我爱你我爱你我爱你")]
    [InlineData("Kiefer & Söhne 2026")]
    [InlineData("annakiefer annakiefer")]
    public void A_long_password_that_others_guess_first_is_refused(string password)
        => Assert.True(GuessablePasswords.IsGuessable(password, Names));

    [Theory]
    [InlineData("a heron stands in the reeds")]
    [InlineData("白鹭站在芦苇丛里看着远方的山")]
    [InlineData("kiefer grows where nobody plants it")]
    public void A_sentence_of_one_s_own_is_good(string password)
        => Assert.False(GuessablePasswords.IsGuessable(password, Names));
}
