using System.Security.Cryptography;
using System.Text;

namespace CrmWeb.Data.Alerts;

/// <summary>Encrypts with AES-256-GCM (加密): nonce, tag and cipher text in one array, bound to the name of whose it is.</summary>
internal static class Sealing
{
    public const int KeyBytes = 32;
    public const int Overhead = NonceBytes + TagBytes;

    private const int NonceBytes = 12, TagBytes = 16;
    private const int MostBytesOfACharacter = 3; // of UTF-16, in UTF-8

    /// <summary>The room that a sealed text of so many characters takes at most, in bytes.</summary>
    public static int LengthOf(int characters) => (characters * MostBytesOfACharacter) + Overhead;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, string whose)
    {
        var whole = new byte[Overhead + plain.Length];
        var nonce = whole.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, whole.AsSpan(Overhead), whole.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(whose));
        return whole;
    }

    /// <exception cref="CryptographicException">Another key, another's name, or changed bytes.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> whole, string whose)
    {
        if (whole.Length < Overhead)
            throw new CryptographicException("Too short to have been sealed here.");

        var plain = new byte[whole.Length - Overhead];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(whole[..NonceBytes], whole[Overhead..], whole.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(whose));
        return plain;
    }
}
