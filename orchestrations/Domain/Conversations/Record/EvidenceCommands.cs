using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>Stores a seal beside the entries that it covers. Nothing when another one reaches as far.</summary>
public sealed record NoteSeal(Seal Seal) : RecordCommand;

/// <summary>Somebody of the staff took a copy out of the house.</summary>
/// <param name="Format">Such as <c>jsonl</c>.</param>
public sealed record NoteExport(Author By, string Format) : RecordCommand;

/// <summary>From now on nothing may be erased; a later one replaces the reason.</summary>
public sealed record PlaceHold(Author By, string Reason, string CommandId) : RecordCommand
{
    public override IdempotencyKey Key => EvidenceKeys.Of("hold", CommandId, Reason);
}

/// <summary>Nothing when there is no hold.</summary>
public sealed record ReleaseHold(Author By, string? Reason, string CommandId) : RecordCommand
{
    public override IdempotencyKey Key => EvidenceKeys.Of("release", CommandId, Reason ?? "");
}

/// <summary>
/// Says for good that the content of entries is erased; taking it out of the rows comes after. Refused as <see cref="LegallyHeld"/>, while the
/// conversation goes on, and as stale when it is longer than the caller knew.
/// </summary>
/// <param name="Numbers">Of the entries that lose their content; empty: only what the head knows goes.</param>
/// <param name="Through">The last entry that the caller has seen.</param>
public sealed record EraseContent(Author By, EntryRanges Numbers, long Through) : RecordCommand;

internal static class EvidenceKeys
{
    /// <summary>Salted by the command's own id: a short reason cannot be guessed from what stays.</summary>
    public static IdempotencyKey Of(string what, string commandId, string text) => new($"x|{what}|{commandId}", Canonical.Digest([commandId, text]));
}
