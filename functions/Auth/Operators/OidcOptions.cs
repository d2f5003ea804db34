using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Auth.Operators;

/// <summary>Section <c>Oidc</c>: whose access tokens make somebody an operator.</summary>
public sealed class OidcOptions : IValidatableObject
{
    public const string Section = "Oidc";

    /// <summary>Address of the issuer, below which <c>/.well-known/openid-configuration</c> is. HTTPS, or HTTP on loopback. Required.</summary>
    [Required]
    public string Authority { get; init; } = "";

    /// <summary>The <c>aud</c> that tokens for this API carry. Required.</summary>
    [Required]
    public string Audience { get; init; } = "";

    /// <summary>Claim that names the user as the organisation knows them. Default <c>preferred_username</c>.</summary>
    [Required]
    public string UserClaim { get; init; } = "preferred_username";

    /// <summary>Difference of clocks that is forgiven, in seconds. Default 60, 0 to 300.</summary>
    [Range(0, 300)]
    public int ClockSkewSeconds { get; init; } = 60;

    /// <summary>Hours after which keys are fetched again without being asked for an unknown one. Default 12, 1 to 168.</summary>
    [Range(1, 168)]
    public int KeysMaxAgeHours { get; init; } = 12;

    /// <summary>Seconds between two fetches that unknown key ids cause. Default 30, 1 to 3,600.</summary>
    [Range(1, 3_600)]
    public int KeysRefreshSecondsMin { get; init; } = 30;

    /// <summary>Seconds that the issuer has to answer. Default 5, 1 to 60.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 5;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback))
            yield return new ValidationResult("Authority must be an absolute HTTPS address.", [nameof(Authority)]);
    }
}
