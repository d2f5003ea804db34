using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>A version with its document, or only what is said of it.</summary>
internal sealed class OrganisationRow : Row
{
    /// <summary>What one binary property holds.</summary>
    private const int PartBytesMax = 64 * 1024;

    private const int PartsMax = 4;

    /// <summary>The document of the first release; null since.</summary>
    public string? Json { get; set; }

    public long Version { get; set; }

    public DateTimeOffset? At { get; set; }

    public string? By { get; set; }

    public string? Summary { get; set; }

    public byte[]? Part0 { get; set; }

    public byte[]? Part1 { get; set; }

    public byte[]? Part2 { get; set; }

    public byte[]? Part3 { get; set; }

    /// <summary>The first release did not count: what it left is version 1.</summary>
    public long Number => Version == 0 ? 1 : Version;

    public byte[] Packed => Part0 is null ? PackedDocument.Pack(Organisation()) : [.. Part0, .. Part1 ?? [], .. Part2 ?? [], .. Part3 ?? []];

    public Organisation Organisation() =>
        Part0 is null ? (OldForm.Read(Json ?? "{}") with { Version = Number }).ToOrganisation() : PackedDocument.Unpack(Packed, Number);

    public Publication Publication() => new(Number, At ?? Timestamp ?? default, By ?? "system", Summary ?? "");

    public static OrganisationRow Of(string rowKey, Publication publication) => new()
    {
        PartitionKey = OrganisationKeys.Partition,
        RowKey = rowKey,
        Version = publication.Version,
        At = publication.At,
        By = publication.By,
        Summary = publication.Summary,
    };

    /// <exception cref="InvalidOperationException">Larger than the limits of a document allow.</exception>
    public OrganisationRow With(byte[] packed)
    {
        if (packed.Length > PartsMax * PartBytesMax)
            throw new InvalidOperationException($"The document has {packed.Length} bytes.");
        var parts = packed.Chunk(PartBytesMax).ToArray();
        (Part0, Part1, Part2, Part3) = (parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3));
        return this;
    }
}
