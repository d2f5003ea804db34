using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContactFunctions.Fuzz.Cases;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Fuzz.Wire;

namespace ContactFunctions.Fuzz.Checks;

/// <summary>What must hold for every answer, whatever was asked.</summary>
internal sealed partial class AnswerCheck(World world)
{
    private static readonly string[] Headers = ["Cache-Control", "X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy"];

    private static readonly string[] Routed = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

    /// <summary>Codes that any call may meet, whatever the description says of it.</summary>
    private static readonly string[] Shared =
    [
        "bad_request", "invalid_json", "invalid_request", "unauthenticated", "invalid_token", "token_expired", "forbidden", "not_found", "body_too_large",
        "unsupported_media_type", "rate_limited", "busy", "invalid_configuration",
    ];

    /// <summary>What is wrong with the answer; null: nothing.</summary>
    public string? WhatIsWrong(Draft draft, RawRequest request, RawAnswer answer)
    {
        if (answer.Status == 0)
            return request.EndsSending ? null : "the connection ended without an answer";
        if (IsFault(draft, answer))
            return $"{answer.Status} {CodeOf(answer)}";
        if (Shown(draft.Caller.Kind, answer) is { } canary)
            return $"shows {canary}";
        if (answer.IsOfTheServer || (answer is { Status: 404, Body.Length: 0 } && LeavesTheApp(request)))
            return null;
        if (Headers.FirstOrDefault(name => answer.Header(name) is null) is { } missing)
            return $"{answer.Status} without {missing}";
        return answer.Status >= 400 && !IsStatedHealth(draft, answer) ? Refusal(request, answer) : null;
    }

    private string? Refusal(RawRequest request, RawAnswer answer)
    {
        if (answer.Header("Content-Type") != "application/problem+json" && request.Method != "HEAD")
            return $"{answer.Status} as {answer.Header("Content-Type")}";
        if (request.Method == "HEAD")
            return null;
        if (CodeOf(answer) is not { } code || !(world.Endpoints.KnownCodes.Contains(code) || Shared.Contains(code)))
            return $"{answer.Status} with unknown code {CodeOf(answer)}";
        return answer.Status == 429 && answer.Header("Retry-After") is null ? "429 without Retry-After" : null;
    }

    /// <summary>Beside a scanner that is away, which nobody plays here, only a center that is full may answer 503.</summary>
    private static bool IsFault(Draft draft, RawAnswer answer) =>
        answer.Status >= 500 && !answer.IsOfTheServer && !IsStatedHealth(draft, answer) && !(answer.Status == 503 && CodeOf(answer) == "busy");

    /// <summary>What no function is asked: methods that no route has, and paths that lead out of <c>/api</c>.</summary>
    private static bool LeavesTheApp(RawRequest request) => !Routed.Contains(request.Method) || Dots().IsMatch(request.Target.Split('?')[0]);

    private static bool IsStatedHealth(Draft draft, RawAnswer answer) => answer.Status == 503 && draft.Segments is ["health"];

    private string? Shown(CallerKind kind, RawAnswer answer)
    {
        if (answer.Body.Length == 0)
            return null;
        var text = Encoding.UTF8.GetString(answer.Body) + string.Concat(answer.Headers.Values);
        return world.Canaries.HiddenFrom(kind).FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"/(\.|%2e){2}(/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Dots();

    public static string? CodeOf(RawAnswer answer)
    {
        try
        {
            using var problem = JsonDocument.Parse(answer.Body);
            return problem.RootElement.ValueKind is JsonValueKind.Object && problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
