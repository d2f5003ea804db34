using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Evidence;

/// <summary>What supervisors and admins do so that a record stands, or stops saying what was said.</summary>
internal static class Exports
{
    public static async Task<byte[]> ExportAsync(this OperatorApi person, string conversation, string query = "")
    {
        using var answer = await person.Api.RawAsync(HttpMethod.Get, $"conversations/{conversation}/export{query}", ct: Ct);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(Ct) : throw new HttpRequestException($"{answer.StatusCode}");
    }

    public static Task<ConversationView> HoldAsync(this OperatorApi person, string conversation, string reason = "case 7") =>
        person.Api.SendAsync<ConversationView>(HttpMethod.Put, $"conversations/{conversation}/hold", new { reason, commandId = CustomerApi.NewId() }, Ct);

    public static Task<ConversationView> ReleaseAsync(this OperatorApi person, string conversation) =>
        person.Api.PostAsync<ConversationView>($"conversations/{conversation}/hold/release", new { commandId = CustomerApi.NewId() }, Ct);

    /// <param name="what">Such as <c>conversations/4f</c>.</param>
    public static Task<ErasedAnswer> EraseAsync(this OperatorApi person, string what, string? commandId = null) =>
        person.Api.PostAsync<ErasedAnswer>($"{what}/erase", new { reason = "asked for", commandId = commandId ?? CustomerApi.NewId() }, Ct);
}

internal sealed record ErasedAnswer(IReadOnlyList<string> Erased, IReadOnlyList<string> Held);
