using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Opening;

namespace ContactFunctions.Functions.Auth.Sites;

/// <summary>Lets each identity token vouch for one chat. A repeat of the start that used it is that same chat.</summary>
public sealed class Vouching(SiteTokens tokens, ICustomers customers, IConversationRecord record, TimeProvider clock)
{
    /// <summary>A parallel repeat may lose the token before the winner has stored its chat: so often it looks again.</summary>
    private const int LooksMax = 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <param name="startId">Null: a repeat cannot be told from a second use.</param>
    public async Task<Outcome<VouchedVisitor>> ForAsync(string token, string? startId, CancellationToken cancellation)
    {
        var read = tokens.Read(token);
        if (read.IsRefused || (startId is not null && await BeganAsync(startId, cancellation)))
            return read;
        if (await customers.UseTokenOnceAsync(read.Value.TokenId, read.Value.ExpiresAt, cancellation))
            return read;
        for (var look = 0; startId is not null && look < LooksMax; look++)
        {
            if (await BeganAsync(startId, cancellation))
                return read;
            await Task.Delay(BetweenLooks, clock, cancellation);
        }

        return new IdentityTokenUsed();
    }

    private async Task<bool> BeganAsync(string startId, CancellationToken cancellation) =>
        await record.FindAsync(OpenChat.IdOf(startId), cancellation) is not null;
}
