using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Auth.Operators;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth;

/// <summary>Says who calls, and counts the call against their rate limit. The algorithm of a token decides which check it has to pass.</summary>
public sealed class Callers(CustomerTokens customers, OperatorTokens operators, RateLimits limits)
{
    private const string Scheme = "Bearer ";

    public async ValueTask<Outcome<Caller>> AnyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var bearer = Bearer(request);
        if (bearer.Refusal is { } missing)
            return missing;
        return bearer.Value.Algorithm == SecurityAlgorithms.HmacSha256
            ? Limited(customers.Read(bearer.Value).Then<Caller>(caller => caller))
            : Limited((await operators.ReadAsync(bearer.Value, cancellation)).Then<Caller>(caller => caller));
    }

    /// <summary>The customer of this conversation, or any of the staff; what staff may see of it is the use case's to say.</summary>
    public async ValueTask<Outcome<Caller>> OfConversationAsync(HttpRequest request, string conversationId, CancellationToken cancellation) =>
        (await AnyAsync(request, cancellation)).Then<Caller>(caller =>
            caller is CustomerCaller customer && customer.ConversationId != conversationId || !PlainId.Is(conversationId)
                ? new NotFound()
                : caller);

    /// <param name="id">What the call is about; null when it is about the caller.</param>
    public async ValueTask<Outcome<StaffCaller>> StaffAsync(HttpRequest request, string? id, CancellationToken cancellation) =>
        (await AnyAsync(request, cancellation)).Then<StaffCaller>(caller => caller switch
        {
            StaffCaller staff => id is null || PlainId.Is(id) ? staff : new NotFound(),
            // For a customer there is no conversation but theirs, and of theirs they know already.
            CustomerCaller customer when id is not null && id != customer.ConversationId => new NotFound(),
            _ => new Forbidden(),
        });

    /// <summary>The customer of this conversation, even with a token that has expired: for renewal alone.</summary>
    public Outcome<CustomerCaller> Renewing(HttpRequest request, string conversationId)
    {
        var read = Bearer(request).Then(jws => customers.Read(jws, evenExpired: true));
        if (read.Refusal is { } refusal)
            return refusal;
        if (limits.ForToken(read.Value.Holder) is { } limited)
            return limited;
        return read.Value.ConversationId == conversationId ? read : new NotFound();
    }

    private Outcome<Caller> Limited(Outcome<Caller> read) =>
        read.Refusal is null && limits.ForToken(read.Value.Holder) is { } limited ? limited : read;

    private static Outcome<Jws> Bearer(HttpRequest request)
    {
        var headers = request.Headers.Authorization;
        if (headers.Count == 0)
            return Unauthenticated.Missing;
        if (headers.Count > 1 || headers[0] is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Unauthenticated.Invalid;
        return Jws.Read(header[Scheme.Length..].Trim()) is { } jws ? jws : Unauthenticated.Invalid;
    }
}
