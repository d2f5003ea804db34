namespace ContactFunctions.Functions.Hosting.Bodies;

public static class BodyLimits
{
    /// <summary>A text of 4,000 characters, each written as an escape, with room for the rest.</summary>
    public const int JsonBytesMax = 64 * 1024;

    /// <summary>Two thousand operators with their skills.</summary>
    public const int OrganisationBytesMax = 1024 * 1024;

    /// <summary>What Event Grid sends at most in one request.</summary>
    public const int EventsBytesMax = 1024 * 1024;

    public const int FormBytesMax = 64 * 1024;

    /// <summary>Levels of objects and arrays; no body of the contract has more than four.</summary>
    public const int JsonDepthMax = 32;
}
