using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;

namespace ContactFunctions.Functions.Auth.Customers;

/// <summary>Proves that an earlier conversation is the caller's, as renewing its token would.</summary>
public sealed class Continuation(CustomerTokens tokens, Renewal renewal)
{
    public async Task<Outcome<string>> CheckAsync(ContinuesBody earlier, CancellationToken cancellation)
    {
        if (Jws.Read(earlier.Token) is { } jws
            && tokens.Read(jws, evenExpired: true) is { IsRefused: false } caller
            && caller.Value.ConversationId == earlier.ConversationId
            && !(await renewal.HeadAsync(caller.Value, cancellation)).IsRefused)
            return caller.Value.ConversationId;
        return new Invalid("This token does not prove that the conversation is yours.", "continues", "invalid_continuation");
    }
}
