namespace ContactFunctions.Domain.Messages.Files;

/// <summary>Finds out what a file is: from its bytes. What its sender says has to agree, and decides only between kinds of text.</summary>
public static class FileTypes
{
    private const string Unsaid = "application/octet-stream";
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static FileType Png { get; } = new("image/png", [".png"], IsPicture: true);

    public static FileType Jpeg { get; } = new("image/jpeg", [".jpg", ".jpeg"], IsPicture: true, ["image/jpg", "image/pjpeg"]);

    public static FileType Gif { get; } = new("image/gif", [".gif"], IsPicture: true);

    public static FileType Webp { get; } = new("image/webp", [".webp"], IsPicture: true);

    public static FileType Heic { get; } = new("image/heic", [".heic", ".heif"], Aliases: ["image/heif"]);

    public static FileType Pdf { get; } = new("application/pdf", [".pdf"]);

    public static FileType Plain { get; } = new("text/plain", [".txt", ".log"]);

    public static FileType Csv { get; } = new("text/csv", [".csv"], Aliases: ["application/vnd.ms-excel"]);

    public static FileType Word { get; } = new(Office + "wordprocessingml.document", [".docx"]);

    public static FileType Sheet { get; } = new(Office + "spreadsheetml.sheet", [".xlsx"]);

    public static FileType Slides { get; } = new(Office + "presentationml.presentation", [".pptx"]);

    public static IReadOnlyList<FileType> All { get; } = [Png, Jpeg, Gif, Webp, Heic, Pdf, Plain, Csv, Word, Sheet, Slides];

    /// <summary>The kind that bytes and announcement agree on; null when they do not, or when it is none of <see cref="All"/>.</summary>
    /// <param name="announced">The sender's media type, without parameters; null or <c>application/octet-stream</c> when they do not know.</param>
    public static FileType? Of(ReadOnlyMemory<byte> bytes, string? announced)
    {
        if (Signatures.Of(bytes) is not { } found)
            return null;
        if (announced is null || announced.Equals(Unsaid, StringComparison.OrdinalIgnoreCase))
            return found;
        if (found.IsCalled(announced))
            return found;
        return found == Plain && Csv.IsCalled(announced) ? Csv : null;
    }
}
