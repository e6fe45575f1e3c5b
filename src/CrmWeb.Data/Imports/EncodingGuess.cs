using System.Text;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>Tells the encoding of a file (编码检测) by its byte order mark, else by what its bytes can be.</summary>
public static class EncodingGuess
{
    private const int Block = 64 * 1024;

    public static FileEncoding Of(Stream stream)
    {
        var start = new byte[Block];
        var length = stream.ReadAtLeast(start, Block, throwOnEndOfStream: false);
        if (ByMark(start.AsSpan(0, length)) is { } marked)
            return marked;
        if (ByZeros(start.AsSpan(0, length)) is { } wide)
            return wide;

        // The first Chinese name may stand in the last row, so the whole file is asked.
        return Fits(stream, FileEncoding.Utf8) ? FileEncoding.Utf8
            : HasLoneHighBytesOnly(stream) || !Fits(stream, FileEncoding.Gb18030) ? FileEncoding.Western
            : FileEncoding.Gb18030;
    }

    private static FileEncoding? ByMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => FileEncoding.Utf8,
        [0xFF, 0xFE, ..] => FileEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => FileEncoding.Utf16BigEndian,
        _ => null,
    };

    // Commas, digits and line ends of UTF-16 have a zero in one half of each pair, and always in the same half.
    private static FileEncoding? ByZeros(ReadOnlySpan<byte> start)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        var pairs = start.Length / 2;
        return odd * 10 > pairs && even * 10 <= odd ? FileEncoding.Utf16LittleEndian
            : even * 10 > pairs && odd * 10 <= even ? FileEncoding.Utf16BigEndian
            : null;
    }

    private static bool Fits(Stream stream, FileEncoding encoding)
    {
        stream.Position = 0;
        var decoder = encoding.Strict.GetDecoder();
        var bytes = new byte[Block];
        var letters = new char[encoding.Strict.GetMaxCharCount(Block)];
        try
        {
            int read;
            while ((read = stream.Read(bytes)) > 0)
                decoder.GetChars(bytes, 0, read, letters, 0, flush: false);
            decoder.GetChars([], 0, 0, letters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Chinese comes in pairs of high bytes; an accent in a European name stands between plain letters.
    private static bool HasLoneHighBytesOnly(Stream stream)
    {
        stream.Position = 0;
        var bytes = new byte[Block];
        var wasHigh = false;
        int read;
        while ((read = stream.Read(bytes)) > 0)
        {
            foreach (var one in bytes.AsSpan(0, read))
            {
                var isHigh = one >= 0x80;
                if (isHigh && wasHigh)
                    return false;
                wasHigh = isHigh;
            }
        }

        return true;
    }
}
