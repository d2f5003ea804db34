using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Admin;

/// <summary>The version that a change was made from, as <c>If-Match: "7"</c> (RFC 9110).</summary>
internal static class IfMatch
{
    public static string TagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static Outcome<long> Required(HttpRequest request) =>
        Optional(request).Then<long>(version => version is { } known ? known : new PreconditionRequired());

    /// <summary>Null without the header.</summary>
    public static Outcome<long?> Optional(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
            return (long?)null;
        return VersionOf(header.ToString().Trim().Trim('"')) is { } version
            ? version
            : new Invalid("If-Match must be the version that GET answered, in quotes.");
    }

    /// <summary>Null for what is no version.</summary>
    public static long? VersionOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
