namespace ContactFunctions.Ports;

/// <summary>Looks into files before anybody else may.</summary>
public interface IAttachmentScanner
{
    /// <summary>False when none is configured: then files are stored as they come, and not marked as scanned.</summary>
    bool IsConfigured { get; }

    /// <param name="sha256">Of the bytes, lower-case hex.</param>
    Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> bytes, string contentType, string sha256, CancellationToken cancellation);
}

public enum ScanVerdict
{
    /// <summary>No verdict: the scanner did not answer, or not in words that are understood. The file must not be used.</summary>
    None,

    Clean,

    Rejected,
}
