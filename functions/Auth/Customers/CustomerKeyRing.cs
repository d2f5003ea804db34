using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth.Customers;

/// <summary>The key that signs our own tokens, and those that are still accepted.</summary>
internal sealed class CustomerKeyRing
{
    public CustomerKeyRing(CustomerTokenOptions options)
    {
        var current = new SymmetricSecurityKey(Convert.FromBase64String(options.SigningKey));
        Signing = new SigningCredentials(current, SecurityAlgorithms.HmacSha256);
        All = options.PreviousSigningKey is { Length: > 0 } previous ? [current, new SymmetricSecurityKey(Convert.FromBase64String(previous))] : [current];
    }

    public SigningCredentials Signing { get; }

    public IReadOnlyList<SecurityKey> All { get; }
}
