using System.Text.Json;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>What staff do to conversations of others.</summary>
internal static class StaffCalls
{
    /// <param name="what">The end of the address, such as <c>consult/complete</c>.</param>
    public static Task<ConversationView> DoAsync(this OperatorApi person, string conversation, string what, object? body = null) =>
        person.Api.PostAsync<ConversationView>($"conversations/{conversation}/{what}", body, Ct);

    public static Task<ConversationView> AssignAsync(this OperatorApi person, string conversation, string to, string? commandId = null) =>
        person.DoAsync(conversation, "assign", new { @operator = to, commandId = commandId ?? CustomerApi.NewId() });

    public static Task<ConversationView> ForceCloseAsync(this OperatorApi person, string conversation, string reason = "power cut") =>
        person.DoAsync(conversation, "force-close", new { reason, commandId = CustomerApi.NewId() });

    public static Task<ConversationView> PrioritiseAsync(this OperatorApi person, string conversation, int priority) =>
        person.Api.SendAsync<ConversationView>(
            HttpMethod.Put, $"conversations/{conversation}/priority", new { priority, commandId = CustomerApi.NewId() }, Ct);

    public static Task<MessagePosted> WhisperAsync(this OperatorApi person, string conversation, string text) =>
        person.Api.PostAsync<MessagePosted>($"conversations/{conversation}/whisper", new { clientMessageId = CustomerApi.NewId(), text }, Ct);

    public static Task<MoveAnswer> MoveAsync(this OperatorApi person, string from, string to, IReadOnlyList<string>? conversations = null, string? commandId = null) =>
        person.Api.PostAsync<MoveAnswer>($"queues/{from}/move", new { to, commandId = commandId ?? CustomerApi.NewId(), conversations }, Ct);

    /// <summary>The purpose of the invitation that comes, once it is accepted.</summary>
    public static async Task<string?> JoinAskedAsync(this OperatorApi person, string conversation)
    {
        var offer = await OfferAsync(person, conversation);
        await person.AcceptAsync(conversation, offer.OfferId, Ct);
        return offer.Purpose;
    }

    /// <summary>What the audit of today says of a target, oldest first: <c>who action detail</c>.</summary>
    public static async Task<IReadOnlyList<string>> AuditOfAsync(this OperatorApi person, string target)
    {
        var entries = await person.Api.GetAsync<IReadOnlyList<JsonElement>>("audit?limit=1000", Ct);
        return
        [
            .. entries.Where(entry => entry.GetProperty("target").GetString() == target).Reverse()
                .Select(entry => $"{entry.GetProperty("by")} {entry.GetProperty("action")} {entry.GetProperty("detail")}".TrimEnd()),
        ];
    }

    public static async Task<int> UsedUnitsAsync(this OperatorApi person, string of)
    {
        var everybody = await person.Api.GetAsync<IReadOnlyList<JsonElement>>("operators", Ct);
        return everybody.Single(one => one.GetProperty("id").GetString() == of).GetProperty("usedUnits").GetInt32();
    }
}

/// <param name="Moved">How many.</param>
internal sealed record MoveAnswer(int Moved, IReadOnlyList<NotMoved> Refused);

internal sealed record NotMoved(string ConversationId, string Code);
