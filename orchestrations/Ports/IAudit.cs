namespace ContactFunctions.Ports;

/// <summary>What staff did over the heads of others, for good: entries are added and read, never changed.</summary>
public interface IAudit
{
    /// <summary>Adds the entry; a repeat with the same person, action, target and command id within the hour adds nothing.</summary>
    Task NoteAsync(AuditEntry entry, CancellationToken cancellation);

    /// <summary>Entries of one day in UTC, newest first, at most <paramref name="limit"/> (1 to <see cref="AuditEntry.PageMax"/>).</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(DateOnly day, int limit, CancellationToken cancellation);

    /// <summary>What fits, newest first. Fewer than <see cref="AuditQuery.Limit"/>: there is no more.</summary>
    Task<IReadOnlyList<AuditFound>> FindAsync(AuditQuery query, CancellationToken cancellation);
}

/// <param name="By">Staff id.</param>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Target">Id of the conversation, operator or queue that it was done to, or <c>organisation</c>.</param>
/// <param name="Detail">Ids, numbers and codes alone: no text of a conversation, no phone number. Null when there is nothing to add.</param>
/// <param name="CommandId">The caller's idempotency key, or what else tells a repeat.</param>
public sealed record AuditEntry(DateTimeOffset At, string By, string Action, string Target, string? Detail, string CommandId)
{
    public const int PageMax = 1_000;

    /// <summary>Somebody looked; nothing was done.</summary>
    public bool IsRead => Action.StartsWith(AuditActions.Read, StringComparison.Ordinal);
}

/// <summary>Stable names of what is audited.</summary>
public static class AuditActions
{
    /// <summary>A conversation; and with what follows, what else was looked at. Every read begins with this word.</summary>
    public const string Read = "read";
    public const string ReadCustomer = "readCustomer";
    public const string ReadSearch = "readSearch";
    public const string ReadRouting = "readRouting";
    public const string ReadAdherence = "readAdherence";
    public const string ReadConsent = "readConsent";
    public const string ReadBoard = "readBoard";
    public const string ReadAudit = "readAudit";
    public const string Assign = "assign";
    public const string ForceClose = "forceClose";
    public const string Priority = "priority";
    public const string Move = "move";
    public const string Monitor = "monitor";
    public const string MonitorStop = "monitorStop";
    public const string Whisper = "whisper";
    public const string Withdraw = "withdraw";
    public const string Join = "join";
    public const string Leave = "leave";
    public const string CustomerOperator = "customerOperator";
    public const string CustomerMerge = "customerMerge";
    public const string CustomerSplit = "customerSplit";
    public const string Presence = "presence";
    public const string Configuration = "configuration";
    public const string Export = "export";
    public const string Hold = "hold";
    public const string HoldRelease = "holdRelease";
    public const string Erase = "erase";
    public const string EraseCustomer = "eraseCustomer";
    public const string Consent = "consent";
    public const string WebhookSecret = "webhookSecret";
    public const string WebhookRotate = "webhookRotate";
    public const string WebhookReplay = "webhookReplay";
    public const string WebhookTest = "webhookTest";
}
