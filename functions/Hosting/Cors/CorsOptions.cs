using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Hosting.Cors;

/// <summary>Section <c>Cors</c>.</summary>
public sealed class CorsOptions
{
    public const string Section = "Cors";

    /// <summary>Origins of pages that may call the API, such as <c>https://shop.example</c>, without a slash at the end. Default none.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Seconds for which a browser may remember a preflight. Default 7,200, 0 to 86,400.</summary>
    [Range(0, 86_400)]
    public int MaxAgeSeconds { get; init; } = 7_200;
}
