using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>Reads and writes which other systems are told of what happens.</summary>
internal static class WebhookParts
{
    /// <summary>Kinds that are not known, such as those of a newer release, are left out.</summary>
    public static Subscription ToSubscription(WebhookDocument document) => new(
        document.Id!, document.Name ?? document.Id!, document.Address ?? "",
        [.. (document.Events ?? []).Select(HookKinds.Read).OfType<HookKind>().Distinct()],
        document.Active ?? true, document.ActiveSince);

    public static WebhookDocument ToDocument(Subscription subscription) => new()
    {
        Id = subscription.Id,
        Name = subscription.Name,
        Address = subscription.Address,
        Events = [.. subscription.Events.Select(HookKinds.NameOf)],
        Active = subscription.Active,
        ActiveSince = subscription.ActiveSince,
    };
}
