using System.Text;
using System.Text.Json.Nodes;
using ContactFunctions.Fuzz.Calls;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz.Cases;

/// <summary>Requests as an ordinary client would send them: what is changed afterwards then reaches deep.</summary>
internal sealed class ValidRequests(World world, Random dice)
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1];

    public Draft Next()
    {
        var endpoint = world.Endpoints.All[dice.Next(world.Endpoints.All.Count)];
        var draft = new Draft(endpoint, world.Caller(dice, endpoint));
        if (draft.Caller.Authorization is { } authorization)
            draft.Headers.Add(("Authorization", authorization));
        draft.Segments = [.. endpoint.Path(name => PathValue(draft, name)).Trim('/').Split('/')];
        foreach (var name in endpoint.Query.Where(_ => dice.Next(3) > 0))
            draft.Query.Add((name, QueryValue(name)));
        if (endpoint.Template.StartsWith("/webhooks/", StringComparison.Ordinal) && endpoint.Body is null)
            new ProviderRequests(world, dice).Fill(draft);
        else if (endpoint.TakesFile)
            AddFile(draft);
        else if (endpoint.Body is not null)
            AddJson(draft);
        // Nothing that a run does may change the organisation for good.
        if (endpoint.Template.StartsWith("/organisation", StringComparison.Ordinal) && dice.Next(2) == 0)
            draft.Headers.Add(("If-Match", "\"0\""));
        return draft;
    }

    private void AddJson(Draft draft)
    {
        draft.Headers.Add(("Content-Type", "application/json"));
        draft.Json = new ExampleBodies(world.Endpoints, (name, type) => FieldValue(draft, name, type)).Of(draft.Endpoint.Body);
        if (draft.Json is JsonObject fields && dice.Next(5) > 0)
            Thin(fields, world.Endpoints.Resolve(draft.Endpoint.Body)?["required"] as JsonArray ?? []);
    }

    /// <summary>Most fields are optional, and some exclude each other.</summary>
    private void Thin(JsonObject fields, JsonArray required)
    {
        var optional = fields.Select(field => field.Key).Except(required.Select(name => (string)name!)).ToArray();
        foreach (var name in optional.Where(name => name != "text" && dice.Next(3) > 0))
            fields.Remove(name);
    }

    private void AddFile(Draft draft)
    {
        draft.Headers.Add(("Content-Type", dice.Next(2) == 0 ? "image/png" : "text/plain"));
        draft.Bytes = dice.Next(2) == 0 ? Picture : Encoding.UTF8.GetBytes("notes of a customer");
    }

    private string PathValue(Draft draft, string name)
    {
        var template = draft.Endpoint.Template;
        return name switch
        {
            "id" when template is "/conversations/{id}/accept" or "/conversations/{id}/decline" => Learned("offerOf", draft.Caller.Conversation),
            "id" when template.StartsWith("/conversations", StringComparison.Ordinal) => ConversationFor(draft.Caller),
            "id" when template.StartsWith("/operators", StringComparison.Ordinal) => Pick("hana", "ken", "sora", "nobody"),
            "id" when template.StartsWith("/customers", StringComparison.Ordinal) => draft.Caller.Customer,
            "queue" => Pick("support", "nowhere"),
            "version" => Pick("999", "0"),
            "message" or "messageId" => Learned("messageId", "m-1"),
            "attachment" => Learned("attachmentId", "a-1"),
            _ => Pick("x1", "hook-1", "1"),
        };
    }

    /// <summary>Mostly their own; supervisors, who may see everything, are kept from carrying others' conversations to where they are seen by rights.</summary>
    private string ConversationFor(FuzzCaller caller) => dice.Next(10) switch
    {
        < 6 => caller.Conversation,
        < 9 when caller.Kind is not CallerKind.Supervisor => world.Others[dice.Next(world.Others.Count)].Id,
        < 9 => caller.Conversation,
        _ => "does-not-exist",
    };

    private static string QueryValue(string name) => name switch
    {
        "queue" => "support",
        "limit" => "20",
        "after" or "afterEntry" or "entry" => "1",
        "expires" => "4000000000",
        "day" => "2026-01-05",
        "from" => "2026-01-05T09:00:00Z",
        "to" => "2026-01-06T09:00:00Z",
        "phone" or "ours" or "theirs" => "%2B15550123",
        "email" => "aiko%40example.com",
        "clientAttachmentId" => CustomerApi.NewId(),
        "name" => "notes.txt",
        "format" => "html",
        "lang" => "ja",
        "dryRun" => "true",
        _ => "1",
    };

    private JsonNode? FieldValue(Draft draft, string name, string type) => (name, type) switch
    {
        ("clientMessageId" or "startId" or "commandId" or "deviceId", "string") => CustomerApi.NewId(),
        ("queue", "string") or ("to", "string") => Pick("support", "support", "nowhere"),
        ("operator" or "preferred", "string") => Pick("hana", "ken", "nobody"),
        ("to", "object") => dice.Next(2) == 0 ? new JsonObject { ["queue"] = "support" } : new JsonObject { ["operator"] = Pick("hana", "ken") },
        ("offerId", "string") => Learned("offerId", "o-1"),
        ("seq", "integer") => dice.Next(4),
        ("score" or "priority", "integer") => 1 + dice.Next(5),
        ("status", "string") => Pick("available", "available", "away", "offline"),
        ("after", "string") => "conversation",
        ("channel", "string") => Pick("email", "sms", "chat"),
        ("address" or "email", "string") => "aiko@example.com",
        ("phone" or "number" or "ours" or "theirs", "string") => Pick("+15550100", "+15550123"),
        ("mode", "string") => Pick("blind", "consult"),
        ("token", "string") => draft.Caller.Authorization?.Split(' ')[^1] ?? "x",
        ("identityToken", "string") => SignedTokens.Identity(CustomerApi.NewId()),
        ("conversationId", "string") => ConversationFor(draft.Caller),
        ("attachments", "array") => new JsonArray(Learned("attachmentId", "a-1")),
        ("conversations", "array") => new JsonArray(ConversationFor(draft.Caller)),
        ("inReplyTo", "string") => Learned("messageId", "m-1"),
        ("other", "string") => world.AnyCustomer(dice),
        ("locale", "string") => Pick("en", "ja", "xx"),
        ("url", "string") => "https://shop.example/vip",
        _ => null,
    };

    private string Learned(string name, string otherwise) => dice.Next(4) > 0 && world.Learned.TryGetValue(name, out var known) ? known : otherwise;

    private string Pick(params string[] from) => from[dice.Next(from.Length)];
}
