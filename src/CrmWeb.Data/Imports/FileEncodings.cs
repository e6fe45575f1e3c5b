using System.Text;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Imports;

/// <summary>The decoder of each file encoding (字符编码); what it cannot read becomes the replacement character, never an exception.</summary>
public static class FileEncodings
{
    private const int Gb18030Page = 54936;
    private const int WesternPage = 1252;

    extension(FileEncoding encoding)
    {
        public Encoding Lenient => encoding.With(EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

        public Encoding Strict => encoding.With(EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

        private Encoding With(EncoderFallback encoder, DecoderFallback decoder)
        {
            var chosen = (Encoding)encoding.Plain.Clone();
            (chosen.EncoderFallback, chosen.DecoderFallback) = (encoder, decoder);
            return chosen;
        }

        private Encoding Plain => encoding switch
        {
            FileEncoding.Utf16LittleEndian => Encoding.Unicode,
            FileEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
            FileEncoding.Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding(Gb18030Page)!,
            FileEncoding.Western => CodePagesEncodingProvider.Instance.GetEncoding(WesternPage)!,
            _ => Encoding.UTF8,
        };
    }
}
