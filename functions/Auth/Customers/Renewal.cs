using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Ports;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Auth.Customers;

/// <summary>Whether a token that may have expired is still good for a new one.</summary>
public sealed class Renewal(IConversationRecord record, IOptions<CustomerTokenOptions> options, TimeProvider clock)
{
    private readonly TimeSpan window = TimeSpan.FromDays(options.Value.RenewableDays);

    /// <summary>The conversation, when its last activity is recent enough; refused with <see cref="Unauthenticated.Expired"/> when not.</summary>
    public async Task<Outcome<ConversationHead>> HeadAsync(CustomerCaller caller, CancellationToken cancellation)
    {
        if (await record.FindAsync(caller.ConversationId, cancellation) is not { } head)
            return new NotFound();
        var last = head.LastEntryAt > head.CreatedAt ? head.LastEntryAt : head.CreatedAt;
        return last + window >= clock.GetUtcNow() ? head : Unauthenticated.Expired;
    }
}
