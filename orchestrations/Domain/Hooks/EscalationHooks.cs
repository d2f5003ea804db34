using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Hooks;

/// <summary>
/// Addresses that service levels call. Each is a subscription of its own, with a pace, a secret and a log like those that the business wrote down;
/// it hears of its escalations and of nothing else.
/// </summary>
public static class EscalationHooks
{
    private const int DigestCharacters = 16;

    /// <summary>The same for the same address, whichever service levels call it.</summary>
    public static string IdOf(string address) =>
        $"sla-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..DigestCharacters]}";

    public static IReadOnlyList<Subscription> Of(IEnumerable<ServiceLevel> levels) =>
    [
        .. from address in levels
               .SelectMany(level => level.Escalations ?? [])
               .Where(escalation => escalation.Action is EscalationAction.Webhook)
               .Select(escalation => escalation.Value)
               .OfType<string>()
               .Distinct(StringComparer.Ordinal)
           select new Subscription(IdOf(address), NameOf(address), address, [], Active: true, ActiveSince: null) { IsImplied = true },
    ];

    /// <summary>What an escalation tells: as a webhook of the same event, with the share that is used up and how the conversation is now.</summary>
    public static Happening Happening(ConversationHead head, PendingHook hook)
    {
        var state = head.State.ToString();
        return new Happening(
            hook.Key.Replace(':', '-'), hook.Share < 1 ? HookKind.SlaWarning : HookKind.SlaBreached, hook.Since, head.Id, hook.Entry,
            new HappeningData(head.Channel, head.Queue, head.Epoch, head.CreatedAt, head.Owner, Clock: Clocks.NameOf(hook.Clock))
            {
                Share = hook.Share,
                State = char.ToLowerInvariant(state[0]) + state[1..],
            });
    }

    private static string NameOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Authority : address;
}
