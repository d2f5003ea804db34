using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Auth.Sites;

public sealed class SiteOptions
{
    private const int SecretBytesMin = 32;

    /// <summary>The <c>aud</c> of its tokens, such as <c>shop</c>: 1 to 64 of <c>a–z 0–9 . -</c>. Required.</summary>
    [Required, RegularExpression("[a-z0-9.-]{1,64}")]
    public string Name { get; init; } = "";

    /// <summary>Base64 of 32 random bytes or more, shared with the site's server. Required.</summary>
    [Required, SecretKey(SecretBytesMin)]
    public string Secret { get; init; } = "";

    /// <summary>The secret before the last change, still accepted. Base64; default none.</summary>
    [SecretKey(SecretBytesMin)]
    public string? PreviousSecret { get; init; }
}
