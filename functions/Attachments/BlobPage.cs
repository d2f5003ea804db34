using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ContactFunctions.Functions.Attachments;

/// <summary>One page of List Blobs.</summary>
/// <param name="Next">Where the next page begins; empty after the last.</param>
internal sealed record BlobPage(IReadOnlyList<StoredBlob> Blobs, string Next)
{
    public static BlobPage Parse(BinaryData xml)
    {
        using var reader = XmlReader.Create(xml.ToStream(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var root = XDocument.Load(reader).Root!;
        return new([.. root.Elements("Blobs").Elements("Blob").Select(Blob)], (string?)root.Element("NextMarker") ?? "");
    }

    private static StoredBlob Blob(XElement blob)
    {
        var properties = blob.Element("Properties")!;
        return new(
            (string)blob.Element("Name")!,
            // Headers have it in quotes, this list does not.
            $"\"{((string?)properties.Element("Etag") ?? "").Trim('"')}\"",
            (long?)properties.Element("Content-Length") ?? 0,
            DateTimeOffset.Parse((string)properties.Element("Last-Modified")!, CultureInfo.InvariantCulture),
            (blob.Element("Metadata")?.Elements() ?? []).ToDictionary(one => one.Name.LocalName.ToLowerInvariant(), one => one.Value));
    }
}
