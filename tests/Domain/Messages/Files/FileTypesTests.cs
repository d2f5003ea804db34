using System.IO.Compression;
using System.Text;
using ContactFunctions.Domain.Messages.Files;

namespace ContactFunctions.Domain.Tests.Messages.Files;

public sealed class FileTypesTests
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0];

    public static TheoryData<byte[], string?, string?> Files { get; } = new()
    {
        { Picture, "image/png", "image/png" },
        { Picture, null, "image/png" },
        { Picture, "application/octet-stream", "image/png" },
        { Picture, "image/jpeg", null },
        { Picture, "text/html", null },
        { Picture[..12], "image/png", null },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0], "image/jpg", "image/jpeg" },
        { [.. "GIF89a"u8, 1, 0], "image/gif", "image/gif" },
        { [.. "GIF88a"u8, 1, 0], "image/gif", null },
        { [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8], "image/webp", "image/webp" },
        { [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8], "image/webp", null },
        { [0, 0, 0, 24, .. "ftypheic"u8], "image/heic", "image/heic" },
        { [0, 0, 0, 24, .. "ftypisom"u8], "image/heic", null },
        { "%PDF-1.7\n"u8.ToArray(), "application/pdf", "application/pdf" },
        { " %PDF-1.7\n"u8.ToArray(), "application/pdf", null },
        { "こんにちは\t\r\n"u8.ToArray(), "text/plain", "text/plain" },
        { Encoding.GetEncoding("iso-8859-1").GetBytes("Grüße"), "text/plain", "text/plain" },
        { "a,b\n1,2"u8.ToArray(), "text/csv", "text/csv" },
        { "a,b\n1,2"u8.ToArray(), "application/vnd.ms-excel", "text/csv" },
        { "<svg/>"u8.ToArray(), "image/svg+xml", null },
        { "<html/>"u8.ToArray(), "text/html", null },
        { "alert(1)"u8.ToArray(), "text/javascript", null },
        { "a\0b"u8.ToArray(), "text/plain", null },
        { [0x7F, .. "ELF"u8, 2, 1], null, null },
        { [], null, null },
        { Zip("[Content_Types].xml", "word/document.xml"), Office("wordprocessingml.document"), Office("wordprocessingml.document") },
        { Zip("[Content_Types].xml", "xl/workbook.xml"), null, Office("spreadsheetml.sheet") },
        { Zip("[Content_Types].xml", "ppt/presentation.xml"), null, Office("presentationml.presentation") },
        { Zip("[Content_Types].xml", "xl/workbook.xml"), Office("wordprocessingml.document"), null },
        { Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), null, null },
        { Zip("word/document.xml"), null, null },
        { Zip("evil.exe"), null, null },
        { [.. Zip("[Content_Types].xml", "word/document.xml")[..^30]], null, null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_BytesAndAnnouncement_HaveToAgree(byte[] bytes, string? announced, string? found) =>
        Assert.Equal(found, FileTypes.Of(bytes, announced)?.ContentType);

    [Theory]
    [InlineData("photo.png", "photo.png")]
    [InlineData("photo.PNG", "photo.PNG")]
    [InlineData("C:\\temp\\photo.png", "photo.png")]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("run.exe", "run.exe.png")]
    [InlineData("a\u202Egnp.exe", "agnp.exe.png")]
    [InlineData("line\r\nbreak\u0000.png", "linebreak.png")]
    [InlineData("写真 1.png", "写真 1.png")]
    [InlineData("🙂.png", "🙂.png")]
    [InlineData(".png", "png.png")]
    [InlineData(" . ", "file.png")]
    [InlineData("..", "file.png")]
    [InlineData("a<b>:\"c|d?*.png", "abcd.png")]
    [InlineData(null, "file.png")]
    public void Of_AnyName_IsSafeAndFits(string? given, string name) => Assert.Equal(name, FileName.Of(given, FileTypes.Png));

    [Fact]
    public void Of_LongName_IsCutBeforeItsEndingAndNotWithinACharacter()
    {
        var name = FileName.Of(string.Concat(Enumerable.Repeat("🙂", 200)) + ".png", FileTypes.Png);
        Assert.EndsWith("🙂.png", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 100, FileName.CharactersMax);
    }

    private static string Office(string kind) => $"application/vnd.openxmlformats-officedocument.{kind}";

    private static byte[] Zip(params string[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
                archive.CreateEntry(part);
        return memory.ToArray();
    }
}
