namespace ContactFunctions.Fuzz.Wire;

/// <summary>How the end of a body is told, truthfully or not.</summary>
internal enum Framing
{
    Length,
    Chunked,

    /// <summary>Neither a length nor chunks: no body as far as HTTP goes.</summary>
    Untold,

    /// <summary>A length that never arrives; then the client stops sending.</summary>
    Short,

    /// <summary>Chunks that break off in the middle of one.</summary>
    BrokenChunks,

    /// <summary>A length and chunks, which disagree.</summary>
    Both,

    /// <summary>Two lengths that differ.</summary>
    TwoLengths,
}
