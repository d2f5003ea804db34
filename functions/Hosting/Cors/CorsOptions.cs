using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Hosting.Cors;

/// <summary>Section <c>Cors</c>.</summary>
public sealed class CorsOptions : IValidatableObject
{
    public const string Section = "Cors";

    /// <summary>Origins of pages that may call the API, such as <c>https://shop.example</c>, without a slash at the end. Default none.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Seconds for which a browser may remember a preflight. Default 7,200, 0 to 86,400.</summary>
    [Range(0, 86_400)]
    public int MaxAgeSeconds { get; init; } = 7_200;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong)
            yield return new ValidationResult($"{wrong} is not an origin such as https://shop.example: no path, no wildcard.", [nameof(Origins)]);
    }

    /// <summary>Neither <c>*</c>, which would let every page in, nor <c>null</c>, which any sandboxed frame is.</summary>
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.GetLeftPart(UriPartial.Authority).Equals(text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && !address.Host.Contains('*', StringComparison.Ordinal) && address.UserInfo.Length == 0;
}
