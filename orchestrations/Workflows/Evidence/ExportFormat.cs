namespace ContactFunctions.Workflows.Evidence;

/// <summary>What an export is for; on the wire in lower case.</summary>
public enum ExportFormat
{
    /// <summary>For verifiers: the record with its proof.</summary>
    Jsonl,

    /// <summary>For reading; so is <see cref="Html"/>.</summary>
    Text,

    Html,
}
