using System.IO.Compression;
using System.Runtime.InteropServices;
using static ContactFunctions.Domain.Messages.Files.FileTypes;

namespace ContactFunctions.Domain.Messages.Files;

/// <summary>Documents of office programs are archives; their list of contents tells which, and nothing of it is unpacked.</summary>
internal static class OfficeFile
{
    /// <summary>A list of contents longer than this belongs to no document.</summary>
    private const int ContentsMax = 10_000;

    /// <summary>Null for any other archive, for one that is broken, and for documents with macros: those run.</summary>
    public static FileType? KindOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var archive = new ZipArchive(Readable(file), ZipArchiveMode.Read);
            if (archive.Entries.Count > ContentsMax || archive.GetEntry("[Content_Types].xml") is null
                || archive.Entries.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;
            return archive.GetEntry("word/document.xml") is not null ? Word
                : archive.GetEntry("xl/workbook.xml") is not null ? Sheet
                : archive.GetEntry("ppt/presentation.xml") is not null ? Slides
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static MemoryStream Readable(ReadOnlyMemory<byte> file) => MemoryMarshal.TryGetArray(file, out var part)
        ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
        : new MemoryStream(file.ToArray(), writable: false);
}
