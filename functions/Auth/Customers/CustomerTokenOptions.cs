using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Auth.Customers;

/// <summary>Section <c>Tokens</c>.</summary>
public sealed class CustomerTokenOptions
{
    public const string Section = "Tokens";
    public const int KeyBytesMin = 32;

    /// <summary>Base64 of 32 random bytes or more; the same on every host. Required.</summary>
    [Required, SecretKey(KeyBytesMin)]
    public string SigningKey { get; init; } = "";

    /// <summary>The key before the last change, still accepted. Base64; default none.</summary>
    [SecretKey(KeyBytesMin)]
    public string? PreviousSigningKey { get; init; }

    /// <summary>Minutes for which a token is valid. Default 60, 1 to 1,440.</summary>
    [Range(1, 1_440)]
    public int LifetimeMinutes { get; init; } = 60;

    /// <summary>Days after the last activity for which a token is renewed. Default 30, 1 to 365.</summary>
    [Range(1, 365)]
    public int RenewableDays { get; init; } = 30;
}
