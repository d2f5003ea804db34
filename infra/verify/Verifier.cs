using System.Text.Json;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;

namespace ContactFunctions.Verify;

/// <summary>Reads an exported conversation and says whether it is what was written. Needs no server and no network.</summary>
internal static class Verifier
{
    private const int Intact = 0;
    private const int NotIntact = 1;
    private const int Unusable = 2;

    private const string Usage = "usage: dotnet run --project infra/verify verify FILE [--keys JWKS_FILE]";

    public static int Run(string[] args, TextWriter say, TextWriter complain)
    {
        if (args is not ["verify", var file, .. var rest] || rest is not ([] or ["--keys", _]))
            return Fail(complain, Usage);
        try
        {
            var trusted = rest is [_, var keys] ? KeysOf(keys) : null;
            return Judge(ExportParts.Read(File.ReadAllBytes(file)), trusted, say, complain);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return Fail(complain, fault.Message);
        }
    }

    private static int Judge(ExportParts parts, IReadOnlyList<EvidenceKey>? trusted, TextWriter say, TextWriter complain)
    {
        if (parts.Facts is null)
            return Fail(complain, "This is not an export: its first line is not one of the format contactfunctions/2.");
        var verdict = ExportCheck.Of(parts, trusted);
        var stamps = verdict.IsIntact ? [.. parts.Seals.Where(seal => seal.TimeStamp is not null).Select(StampCheck.Of)] : new List<StampCheck>();
        if (stamps.Find(stamp => !stamp.IsGood) is { } bad)
            verdict = new Verdict(Finding.BadSeal, null, bad.Words);
        if (!verdict.IsIntact)
        {
            say.WriteLine($"NOT INTACT: {Report.Of(verdict)}");
            return NotIntact;
        }

        Report.Write(say, parts, stamps, isTrusted: trusted is not null);
        return Intact;
    }

    /// <exception cref="JsonException">Not a set of keys.</exception>
    private static IReadOnlyList<EvidenceKey> KeysOf(string path) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(path), ExportJson.Exact.KeySet) is { Keys: { } keys }
            ? [.. keys.Select(key => key.Key()).OfType<EvidenceKey>()]
            : throw new JsonException($"{path} holds no keys.");

    private static int Fail(TextWriter complain, string why)
    {
        complain.WriteLine(why);
        return Unusable;
    }
}
