using System.Globalization;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Ports;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth.Customers;

/// <summary>
/// Tokens in links that we sent: for one conversation, for taking it up again and nothing else, and only while the agreement stands under which
/// the link was made. They travel in the fragment of the address, which no server ever sees.
/// </summary>
public sealed class ResumeTokens : IResumeLinks
{
    private const string Issuer = "contactfunctions";
    private const string Audience = "contactfunctions/resume";
    private const string ConsentClaim = "consent";

    /// <summary>As long as the options allow, whatever they say today.</summary>
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromDays(90);

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TimeProvider clock;
    private readonly string page;
    private readonly TimeSpan lifetime;
    private readonly CustomerKeyRing keys;
    private readonly TokenCheck check;

    public ResumeTokens(IOptions<CustomerTokenOptions> tokens, IOptions<FollowUpOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        page = options.Value.Page;
        lifetime = TimeSpan.FromDays(options.Value.LinkDays);
        keys = new CustomerKeyRing(tokens.Value);
        check = new TokenCheck(SecurityAlgorithms.HmacSha256, clock) { ClockSkew = TimeSpan.Zero, LifetimeMax = LifetimeMax };
    }

    public bool IsReady => page.Length > 0;

    public string LinkTo(ConversationHead head) => $"{page}#resume={Issue(head)}";

    /// <exception cref="InvalidOperationException">The customer agreed to nothing.</exception>
    public string Issue(ConversationHead head)
    {
        var agreed = head.FollowUp ?? throw new InvalidOperationException($"Nobody agreed to be followed up in {head.Id}.");
        var now = clock.GetUtcNow();
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = head.Id,
                [ConsentClaim] = agreed.ConsentAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
            },
            SigningCredentials = keys.Signing,
        });
    }

    /// <summary>The conversation, and the agreement under which the link was made. Whether it still stands the record knows.</summary>
    public Outcome<Resumption> Read(string? token)
    {
        var verdict = Jws.Read(token) is { } jws ? check.Of(jws, Issuer, Audience, keys.All) : Verdict.Invalid;
        return verdict switch
        {
            { IsExpired: true } => Unauthenticated.Expired,
            { Token: { Subject: { Length: > 0 } conversation } valid } when PlainId.Is(conversation)
                && valid.TryGetPayloadValue<string>(ConsentClaim, out var consent)
                && long.TryParse(consent, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
                => new Resumption(conversation, new DateTimeOffset(ticks, TimeSpan.Zero)),
            _ => Unauthenticated.Invalid,
        };
    }
}

/// <param name="ConsentAt">When the customer agreed to be sent the link.</param>
public sealed record Resumption(string ConversationId, DateTimeOffset ConsentAt);
