namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>Since when each webhook is active: other systems are told of nothing that happened before they were switched on.</summary>
public static class WebhookTimes
{
    /// <summary>The document with these times, whatever its writer says of them.</summary>
    /// <param name="before">What the document was made from.</param>
    /// <param name="newest">What counts now: this very document when it is published a second time.</param>
    public static OrganisationDocument WithTimes(this OrganisationDocument document, Organisation before, Organisation newest, DateTimeOffset now) =>
        document.Webhooks is null or [] ? document : document with
        {
            Webhooks = [.. document.Webhooks.Select(hook => hook is null ? null : hook with
            {
                ActiveSince = hook.Active ?? true ? SinceIn(before, hook.Id) ?? SinceIn(newest, hook.Id) ?? now : null,
            })],
        };

    private static DateTimeOffset? SinceIn(Organisation known, string? id) =>
        known.Webhooks.FirstOrDefault(one => one.Id == id) is { Active: true } active ? active.ActiveSince : null;
}
