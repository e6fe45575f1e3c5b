using System.Text;

namespace CrmWeb.Commands;

/// <summary>Writes a file whole or not at all: one beside it takes the lines first, so that a failure leaves what was there.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<TextWriter> write)
        => WriteAsync(path, writer =>
        {
            write(writer);
            return Task.FromResult(true);
        }).GetAwaiter().GetResult();

    public static async Task<TResult> WriteAsync<TResult>(string path, Func<TextWriter, Task<TResult>> write)
    {
        var draft = path + ".part";
        try
        {
            TResult result;
            await using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                result = await write(writer);
            File.Move(draft, path, overwrite: true);
            return result;
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
