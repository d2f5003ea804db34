using System.Text.Json.Nodes;
using ContactFunctions.Functions.Api.OpenApi;

namespace ContactFunctions.Acceptance.Tests.Api;

/// <summary>The published description against the wire contract, call by call and field by field.</summary>
public sealed class OpenApiTests
{
    private const string Conversation =
        "conversationId channel queue state ticketNumber position estimatedWaitSeconds operator.id operator.name lastSeq createdAt version";

    private static readonly JsonObject Document = OpenApiDocument.Build();

    public static TheoryData<string, string, string> Answers { get; } = new()
    {
        { "get /health", "200", "status checks.storage checks.durable checks.realtime" },
        { "get /queues", "200", "queue name state waiting estimatedWaitSeconds operators.available operators.busy operators.away opensAt" },
        { "post /chat", "201", "conversationId token tokenExpiresAt state ticketNumber position estimatedWaitSeconds" },
        { "post /chat", "200", "conversationId token" },
        { "get /conversations/{id}", "200", Conversation },
        { "post /conversations/{id}/messages", "201", "seq messageId clientMessageId sentAt" },
        { "post /conversations/{id}/messages", "200", "seq messageId clientMessageId sentAt" },
        {
            "get /conversations/{id}/messages", "200",
            "lastSeq messages.seq messages.messageId messages.clientMessageId messages.author.role messages.author.id messages.author.name "
            + "messages.kind messages.text messages.sentAt messages.attachments.attachmentId messages.attachments.name messages.attachments.contentType "
            + "messages.attachments.bytes messages.attachments.url messages.choices messages.inReplyTo messages.withdrawn messages.erased"
        },
        { "post /conversations/{id}/messages/{message}/withdraw", "200", "messageId withdrawn text" },
        { "post /conversations/{id}/attachments", "201", "attachmentId name contentType bytes sha256" },
        { "post /conversations/{id}/attachments", "200", "attachmentId" },
        { "post /conversations/{id}/delivered", "204", "" },
        { "post /conversations/{id}/typing", "202", "" },
        { "post /conversations/{id}/read", "204", "" },
        { "post /conversations/{id}/close", "204", "" },
        { "post /conversations/{id}/close", "200", Conversation },
        { "post /conversations/{id}/rating", "204", "" },
        { "post /conversations/{id}/token", "200", "token tokenExpiresAt" },
        { "post /conversations/{id}/negotiate", "200", "url accessToken" },
        { "get /me", "200", "id name roles queues skills capacity presence.status presence.reason presence.routable presence.why" },
        { "put /me/presence", "200", "presence.status presence.reason presence.routable presence.why pendingStatus pendingReason since" },
        { "post /me/goodbye", "204", "" },
        {
            "get /operators", "200",
            "id name queues skills capacity usedUnits conversations presence.status presence.reason presence.pendingStatus presence.pendingReason "
            + "presence.since presence.routable presence.why"
        },
        { "put /operators/{id}/presence", "200", "status reason pendingStatus pendingReason since routable why" },
        { "get /operators/{id}/adherence", "200", "at status reason routable why by" },
        { "get /reasons", "200", "code names.en names.ja" },
        { "post /conversations/{id}/wrap-up/extend", "200", Conversation },
        { "post /me/heartbeat", "200", "presence.routable" },
        { "post /me/negotiate", "200", "url accessToken" },
        {
            "get /me/work", "200",
            "offers.offerId offers.conversationId offers.channel offers.queue offers.customer offers.waitedSeconds offers.expiresAt "
            + "conversations.conversationId conversations.customer conversations.unread conversations.sla.due conversations.sla.kind conversations.sla.state"
        },
        { "post /conversations/{id}/accept", "200", Conversation },
        { "post /conversations/{id}/decline", "204", "" },
        { "post /conversations/{id}/notes", "201", "messageId clientMessageId sentAt" },
        { "post /conversations/{id}/transfer", "200", Conversation },
        { "post /conversations/{id}/wrap-up/done", "200", Conversation },
        {
            "get /customers/{id}", "200",
            "id name email phone customerCode locale verified assignedOperator addresses.channel addresses.address addresses.verified addresses.since merged "
            + "history.at history.by history.action history.other history.reason"
        },
        { "post /conversations/{id}/follow-up", "200", "channel address isAway" },
        { "post /conversations/{id}/follow-up/stop", "200", "channel address isAway" },
        { "post /resume", "200", "conversationId token tokenExpiresAt" },
        { "get /customers", "200", "id name addresses.address merged" },
        { "post /customers/{id}/merge", "200", "id merged history.action" },
        { "post /customers/{id}/split", "200", "id merged history.action" },
        { "get /customers/{id}/journey", "200", "conversationId channel queue at" },
        { "get /audit", "200", "at by action target detail" },
        { "get /webhooks", "200", "id name address events active state activeSince failingSince pending dead" },
        {
            "get /webhooks/{id}/deliveries", "200",
            "deliveryId event conversationId at state attempts.at attempts.status attempts.fault attempts.ms nextAt"
        },
        { "post /webhooks/{id}/deliveries/{delivery}/replay", "202", "" },
        { "post /webhooks/{id}/replay", "202", "" },
        { "post /webhooks/{id}/test", "200", "status fault ms" },
        { "get /webhooks/{id}/secret", "200", "secret validUntil" },
        { "post /webhooks/{id}/rotate", "200", "secret validUntil" },
        { "post /conversations/{id}/assign", "200", Conversation },
        { "post /conversations/{id}/force-close", "200", Conversation },
        { "put /conversations/{id}/priority", "200", Conversation },
        { "post /conversations/{id}/monitor", "200", Conversation },
        { "post /conversations/{id}/monitor/stop", "200", Conversation },
        { "post /conversations/{id}/join", "200", Conversation },
        { "post /conversations/{id}/leave", "200", Conversation + " participants.operator participants.role role priority needs.skill callBack" },
        { "post /conversations/{id}/whisper", "201", "messageId clientMessageId sentAt" },
        { "post /conversations/{id}/consult", "200", Conversation },
        { "post /conversations/{id}/consult/complete", "200", Conversation },
        { "post /conversations/{id}/consult/cancel", "200", Conversation },
        { "post /conversations/{id}/conference", "200", Conversation },
        { "post /queues/{queue}/move", "200", "moved refused.conversationId refused.code" },
        { "post /portal/negotiate", "200", "url accessToken" },
        {
            "get /board", "200",
            "at queues.queue queues.name queues.state queues.waiting queues.longestWaitSeconds queues.estimatedWaitSeconds queues.operators.available "
            + "queues.offered queues.answered queues.abandoned queues.shortAbandoned queues.overflowed queues.slaShare queues.averageWaitSeconds "
            + "operators.id operators.name operators.status operators.reason operators.pendingStatus operators.routable operators.why operators.since "
            + "operators.usedUnits operators.capacity operators.conversations.conversationId operators.conversations.state operators.conversations.channel "
            + "conversations.conversationId conversations.channel conversations.queue conversations.state conversations.customer conversations.priority "
            + "conversations.operator conversations.waitedSeconds conversations.enqueuedAt conversations.since conversations.risk.clock "
            + "conversations.risk.share conversations.risk.due conversations.participants.operator conversations.participants.role"
        },
        {
            "get /conversations/{id}/routing", "200",
            "conversationId state queue priority enqueuedAt effectiveAt position needs.skill needs.level needs.preferred needs.relaxed needs.relaxAt "
            + "preferred.operator preferred.until at candidates.operator candidates.name candidates.eligible candidates.rank candidates.reasons "
            + "candidates.words.en decisions.at decisions.kind decisions.operator decisions.from decisions.by decisions.reason decisions.words.ja words.en"
        },
        { "post /webhooks/eventgrid", "200", "" },
        { "post /webhooks/twilio/sms", "200", "" },
        { "post /webhooks/twilio/status", "200", "" },
        { "post /webhooks/signalr", "200", "" },
        { "get /organisation", "200", "version name zone queues.queue queues.offerTtlSeconds operators.id operators.skills addresses calendars.week serviceLevels.id entryRules.then" },
        { "put /organisation", "200", "version problems.path problems.code problems.detail problems.warning changes" },
        { "get /organisation/versions", "200", "version at by summary" },
        { "get /organisation/versions/{version}", "200", "version queues.queue" },
        { "post /organisation/versions/{version}/restore", "200", "version problems changes" },
        {
            "post /organisation/preview", "200",
            "queue rule wouldWait limit asked candidates.operator candidates.name candidates.eligible candidates.rank candidates.reasons candidates.words.en candidates.words.ja"
        },
        { "get /dispositions", "200", "code names.en names.ja" },
        { "get /replies", "200", "code names.en names.ja texts.en texts.ja queues" },
        {
            "get /reports/queues", "200",
            "from to definitions queues.queue queues.offered queues.answered queues.abandoned queues.shortAbandoned queues.overflowed queues.stillWaiting "
            + "queues.answeredInTarget queues.averageWaitSeconds queues.longestWaitSeconds queues.averageHandlingSeconds"
        },
        { "get /openapi.json", "200", "" },
    };

    public static TheoryData<string, string> Bodies { get; } = new()
    {
        {
            "post /chat",
            "queue! startId customer.name customer.email customer.phone customer.customerCode customer.locale text clientMessageId page.url "
            + "page.title identityToken continues.conversationId continues.token"
        },
        { "post /conversations/{id}/messages", "clientMessageId! text attachments choices inReplyTo" },
        { "post /conversations/{id}/messages/{message}/withdraw", "commandId! reason" },
        { "post /conversations/{id}/delivered", "seq!" },
        { "post /conversations/{id}/read", "seq!" },
        { "post /conversations/{id}/close", "reason disposition" },
        { "post /conversations/{id}/rating", "score! comment" },
        { "put /me/presence", "status! reason after" },
        { "put /operators/{id}/presence", "status! reason after" },
        { "post /me/negotiate", "deviceId" },
        { "post /me/goodbye", "deviceId!" },
        { "post /conversations/{id}/wrap-up/extend", "commandId!" },
        { "put /organisation", "name queues.queue queues.skills.level operators.channelLimits" },
        { "post /organisation/preview", "contact!.queue! contact!.needs.skill! contact!.preferred document.queues.queue" },
        { "post /me/heartbeat", "deviceId!" },
        { "post /conversations/{id}/accept", "offerId!" },
        { "post /conversations/{id}/decline", "offerId! reason" },
        { "post /conversations/{id}/follow-up", "channel! address! consent!" },
        { "post /resume", "token!" },
        { "post /customers/{id}/merge", "other! reason commandId!" },
        { "post /customers/{id}/split", "other! reason commandId!" },
        { "post /conversations/{id}/notes", "clientMessageId! text!" },
        { "post /conversations/{id}/transfer", "commandId! to!.queue to!.operator note mode" },
        { "post /conversations/{id}/assign", "operator! commandId!" },
        { "post /conversations/{id}/force-close", "reason! commandId!" },
        { "put /conversations/{id}/priority", "priority! commandId!" },
        { "post /conversations/{id}/whisper", "clientMessageId! text!" },
        { "post /conversations/{id}/consult", "operator! commandId!" },
        { "post /conversations/{id}/consult/complete", "commandId!" },
        { "post /conversations/{id}/consult/cancel", "commandId!" },
        { "post /conversations/{id}/conference", "operator! commandId!" },
        { "post /queues/{queue}/move", "to! commandId! conversations max" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Document_EveryCall_AnswersTheFieldsOfTheContract(string call, string status, string fields)
    {
        var response = Operation(call)["responses"]![status];
        Assert.NotNull(response);
        foreach (var field in fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.NotNull(Find(response["content"]!["application/json"]!["schema"]!, field));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Document_EveryBody_TakesTheFieldsOfTheContract(string call, string fields)
    {
        var schema = Operation(call)["requestBody"]!["content"]!["application/json"]!["schema"]!;
        foreach (var field in fields.Split(' '))
            Assert.NotNull(Find(schema, field));
    }

    [Fact]
    public void Document_Upload_TakesAFile() =>
        Assert.Equal("binary", (string?)Operation("post /conversations/{id}/attachments")["requestBody"]!["content"]!["*/*"]!["schema"]!["format"]);

    [Fact]
    public void Document_EveryOperation_HasAnIdOfItsOwnAndASummary()
    {
        var operations = Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).ToList();
        Assert.Equal(operations.Count, operations.Select(operation => (string)operation["operationId"]!).Distinct().Count());
        Assert.All(operations, operation => Assert.NotEmpty((string)operation["summary"]!));
    }

    private static JsonNode Operation(string call)
    {
        var operation = Document["paths"]![call.Split(' ')[1]]?[call.Split(' ')[0]];
        Assert.NotNull(operation);
        return operation;
    }

    /// <summary>Follows references and lists; a name that ends in <c>!</c> must be required where it stands.</summary>
    private static JsonNode? Find(JsonNode? schema, string path)
    {
        foreach (var part in path.Split('.'))
        {
            schema = Resolve(schema);
            var name = part.TrimEnd('!');
            if (part.EndsWith('!') && schema?["required"]?.AsArray().Any(required => (string?)required == name) is not true)
                return null;
            schema = schema?["properties"]?[name];
        }

        return schema;
    }

    private static JsonNode? Resolve(JsonNode? schema)
    {
        while (schema is JsonObject && (schema["$ref"] ?? schema["items"]) is { } next)
            schema = next is JsonValue reference ? Document["components"]!["schemas"]![((string)reference!).Split('/')[^1]] : next;
        return schema;
    }
}
