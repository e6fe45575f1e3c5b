namespace CrmWeb.Domain.Attachments;

/// <summary>What a file is by its content (文件类型); nothing else is taken in.</summary>
public enum FileKind
{
    Pdf,
    Png,
    Jpeg,
    Gif,
    Webp,
    Docx,
    Xlsx,
    Pptx,
    Text,
}

/// <summary>How each kind is named and sent (文件类型说明).</summary>
public static class FileKinds
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    extension(FileKind kind)
    {
        /// <summary>The endings that a file of this kind may have; the first is given to one that has another.</summary>
        public IReadOnlyList<string> Endings => kind switch
        {
            FileKind.Jpeg => [".jpg", ".jpeg"],
            FileKind.Text => [".txt", ".csv", ".md", ".log"],
            _ => ["." + kind.ToString().ToLowerInvariant()],
        };

        /// <summary>As which it is sent: text always as plain text, whatever it may look like.</summary>
        public string MediaType => kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Docx => Office + "wordprocessingml.document",
            FileKind.Xlsx => Office + "spreadsheetml.sheet",
            FileKind.Pptx => Office + "presentationml.presentation",
            FileKind.Text => "text/plain",
            _ => "image/" + kind.ToString().ToLowerInvariant(),
        };
    }
}
