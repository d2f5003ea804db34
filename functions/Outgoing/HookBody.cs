using System.Text.Json;
using System.Text.Json.Serialization;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Functions.Hosting.Wire;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>What receivers get.</summary>
/// <param name="Id">Of the happening: the same for every subscription.</param>
/// <param name="Type">Such as <c>conversation.closed</c>.</param>
/// <param name="Entry">Of the conversation's record; tells the order.</param>
/// <param name="ConversationId">Null for a test.</param>
public sealed record HookBody(string Id, string Type, DateTimeOffset At, string? ConversationId, long Entry, HappeningData? Data)
{
    public const string Test = "webhook.test";

    public static string OfTest(string id, DateTimeOffset at) =>
        JsonSerializer.Serialize(new HookBody(id, Test, at, null, 0, null), HookJson.Default.HookBody);

    public static string Of(Happening happening) => JsonSerializer.Serialize(
        new HookBody(happening.Id, HookKinds.NameOf(happening.Kind), happening.At, happening.ConversationId, happening.Entry, happening.Data),
        HookJson.Default.HookBody);
}

/// <summary>camelCase, times in UTC; what does not apply is left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(UtcTime)])]
[JsonSerializable(typeof(HookBody))]
internal sealed partial class HookJson : JsonSerializerContext;
