using System.IO.Compression;
using System.Text.Json;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>A document as bytes: JSON, compressed, because two hundred operators are more than one property holds. The version stands beside it.</summary>
internal static class PackedDocument
{
    public static byte[] Pack(Organisation organisation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(organisation.ToDocument() with { Version = null }, DocumentJson.Readable.OrganisationDocument);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(json);
        return packed.ToArray();
    }

    public static Organisation Unpack(byte[] packed, long version)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var document = JsonSerializer.Deserialize(brotli, DocumentJson.Default.OrganisationDocument)!;
        return (document with { Version = version }).ToOrganisation();
    }
}
