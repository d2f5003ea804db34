using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth.Customers;

/// <summary>Tokens of our own for the customer of one conversation.</summary>
public sealed class CustomerTokens
{
    private const string Issuer = "contactfunctions";
    private const string Audience = "contactfunctions/customer";
    private const string CustomerClaim = "customer";
    private const string NameClaim = "name";

    /// <summary>As long as the options allow, whatever they say today.</summary>
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromDays(1);

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TimeProvider clock;
    private readonly TimeSpan lifetime;
    private readonly CustomerKeyRing keys;
    private readonly TokenCheck alive;
    private readonly TokenCheck renewable;

    public CustomerTokens(IOptions<CustomerTokenOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        lifetime = TimeSpan.FromMinutes(options.Value.LifetimeMinutes);
        keys = new CustomerKeyRing(options.Value);
        alive = new TokenCheck(SecurityAlgorithms.HmacSha256, clock) { ClockSkew = TimeSpan.Zero, LifetimeMax = LifetimeMax };
        renewable = new TokenCheck(SecurityAlgorithms.HmacSha256, clock) { ClockSkew = TimeSpan.Zero, LifetimeMax = LifetimeMax, AcceptsExpired = true };
    }

    /// <summary>Carries what the customer's messages are signed with, so that posting one needs no look at the record.</summary>
    public CustomerToken Issue(ConversationHead head)
    {
        var now = clock.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + lifetime).ToUnixTimeSeconds());
        var token = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            Claims = Claims(head),
            SigningCredentials = keys.Signing,
        });
        return new CustomerToken(token, expires);
    }

    /// <summary>The conversation that a token is for, or why it proves nothing.</summary>
    /// <param name="evenExpired">For renewal: age alone does not matter.</param>
    internal Outcome<CustomerCaller> Read(Jws jws, bool evenExpired = false)
    {
        var verdict = (evenExpired ? renewable : alive).Of(jws, Issuer, Audience, keys.All);
        return verdict switch
        {
            { IsExpired: true } => Unauthenticated.Expired,
            { Token: { Subject: { Length: > 0 } conversation } token } => new CustomerCaller(
                conversation, new Author(AuthorRole.Customer, Claim(token, CustomerClaim), Claim(token, NameClaim))),
            _ => Unauthenticated.Invalid,
        };
    }

    private static Dictionary<string, object> Claims(ConversationHead head)
    {
        var claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = head.Id, [CustomerClaim] = head.Customer.Id };
        if (head.Customer.Name is { } name)
            claims[NameClaim] = name;
        return claims;
    }

    private static string? Claim(JsonWebToken token, string name) => token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value;
}
