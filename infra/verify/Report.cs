using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Verify;

/// <summary>What was found, in words.</summary>
internal static class Report
{
    public static string Of(Verdict verdict) => verdict.Entry is { } entry
        ? $"entry {entry} is {verdict.Finding.ToString().ToLowerInvariant()}. {verdict.Detail}"
        : verdict.Detail;

    public static void Write(TextWriter say, ExportParts parts, IReadOnlyList<StampCheck> stamps, bool isTrusted)
    {
        var (facts, end) = (parts.Facts!, parts.End!);
        say.WriteLine("intact");
        say.WriteLine($"conversation  {facts.ConversationId}, {parts.Entries.Count} entries");
        if (EntryRanges.Of(parts.Entries.Where(entry => entry.IsErased).Select(entry => entry.Number)) is { Ranges.Count: > 0 } erased)
            say.WriteLine($"erased        entries {erased}: what was said is gone, that it was said is proven");
        foreach (var seal in parts.Seals)
            say.WriteLine($"sealed        {Canonical.Time(seal.SealedAt)}, up to entry {seal.Entries}, key {seal.KeyId}");
        if (parts.Seals.Count == 0)
            say.WriteLine("sealed        not yet: only the export itself is signed");
        foreach (var stamp in stamps)
            say.WriteLine($"time-stamped  {stamp.Words}");
        say.WriteLine($"exported      {Canonical.Time(end.ExportedAt)} by {end.By}, key {end.KeyId}");
        say.WriteLine(isTrusted
            ? "keys          those that you gave"
            : "keys          the file's own: compare their ids with the published ones, or pass those with --keys");
    }
}
