using System.Text.Json.Nodes;

namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>The wire contract as OpenAPI 3.1, made from the code that serves it.</summary>
internal static class OpenApiDocument
{
    public static JsonObject Build()
    {
        var schemas = new OpenApiSchemas();
        var paths = new JsonObject();
        foreach (var group in OpenApiOperation.All().GroupBy(operation => operation.Path))
            paths[group.Key] = new JsonObject(
                group.Select(operation => KeyValuePair.Create(operation.Method, (JsonNode?)operation.Describe(schemas))));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "ContactFunctions",
                ["version"] = "1",
                ["description"] = "Fields may be added, never renamed, removed or re-typed. Errors are RFC 9457 problem details with a stable code.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.All,
                ["securitySchemes"] = new JsonObject
                {
                    ["customer"] = Bearer("The token of one conversation, from POST /chat."),
                    ["staff"] = Bearer("An access token of the organisation's OpenID Connect issuer."),
                    ["provider"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-Webhook-Secret" },
                },
            },
        };
    }

    private static JsonObject Bearer(string description) => new()
    {
        ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT", ["description"] = description,
    };
}
