using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

internal enum Colour
{
    Red = 0,
    Green = 1,
}

/// <summary>One property for each type that tables store, plain and nullable.</summary>
internal sealed class EveryType : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Int32 { get; set; }

    public int? MaybeInt32 { get; set; }

    public long Int64 { get; set; }

    public long? MaybeInt64 { get; set; }

    public double Double { get; set; }

    public double? MaybeDouble { get; set; }

    public bool Boolean { get; set; }

    public bool? MaybeBoolean { get; set; }

    public DateTime UtcTime { get; set; } = DateTime.UnixEpoch;

    public DateTimeOffset Instant { get; set; } = DateTimeOffset.UnixEpoch;

    public DateTimeOffset? MaybeInstant { get; init; }

    public Guid Identifier { get; set; }

    public Guid? MaybeIdentifier { get; set; }

    public byte[]? Bytes { get; set; }

    public BinaryData? Binary { get; set; }

    public Colour Colour { get; set; }

    public Colour? MaybeColour { get; set; }

    [DataMember(Name = "renamed")]
    public string? Original { get; set; }

    [IgnoreDataMember]
    public string? NotStored { get; set; }

    public int Computed => Int32 + 1;
}
