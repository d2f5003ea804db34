using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>One call, as its function and attributes state it.</summary>
internal sealed partial record OpenApiOperation(string Method, string Path, string Name, CallAttribute Call, MethodInfo Function)
{
    /// <summary>Every function of the assembly that is marked with <see cref="CallAttribute"/>, once for each of its methods.</summary>
    public static IEnumerable<OpenApiOperation> All() =>
        from type in typeof(OpenApiOperation).Assembly.GetExportedTypes()
        from function in type.GetMethods()
        let call = function.GetCustomAttribute<CallAttribute>()
        where call is not null
        let trigger = function.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().Single()
        from method in trigger.Methods ?? []
        where method != "options"
        orderby trigger.Route, method
        select new OpenApiOperation(method, $"/{trigger.Route}", function.GetCustomAttribute<FunctionAttribute>()!.Name, call, function);

    public JsonObject Describe(OpenApiSchemas schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = char.ToLowerInvariant(Name[0]) + Name[1..],
            ["summary"] = Call.Summary,
            ["security"] = Call.Audience switch
            {
                Audience.Anonymous or Audience.Link => new JsonArray(),
                Audience.Customer => new JsonArray(Scheme("customer")),
                Audience.Staff or Audience.Supervisor or Audience.Admin => new JsonArray(Scheme("staff")),
                Audience.CustomerOrStaff => new JsonArray(Scheme("customer"), Scheme("staff")),
                Audience.Provider => new JsonArray(Scheme("provider")),
            },
        };
        var parameters = Parameters().ToArray<JsonNode?>();
        if (parameters.Length > 0)
            operation["parameters"] = new JsonArray(parameters);
        if (Call.Body is { } body)
            operation["requestBody"] = new JsonObject { ["required"] = !Call.BodyIsOptional, ["content"] = Content("application/json", schemas.Reference(body)) };
        if (Call.BodyIsFile)
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = Content("*/*", new JsonObject { ["type"] = "string", ["format"] = "binary" }),
            };
        operation["responses"] = Responses(schemas);
        return operation;
    }

    private static JsonObject Scheme(string name) => new() { [name] = new JsonArray() };

    private static JsonObject Content(string mediaType, JsonObject schema) => new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private IEnumerable<JsonObject> Parameters() =>
        PathParameter().Matches(Path).Select(match => Parameter(match.Groups[1].Value, "path", "string"))
            .Concat(Call.Query.Select(name => Parameter(name, "query", "integer")))
            .Concat(Call.TextQuery.Select(name => Parameter(name, "query", "string")));

    private static JsonObject Parameter(string name, string place, string type) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["schema"] = new JsonObject { ["type"] = type },
    };

    private JsonObject Responses(OpenApiSchemas schemas)
    {
        var responses = new JsonObject();
        foreach (var answer in Function.GetCustomAttributes<AnswersAttribute>().OrderBy(answer => answer.Status))
        {
            var response = new JsonObject { ["description"] = answer.When ?? "Done." };
            if (answer.Body is { } body)
                response["content"] = Content("application/json", schemas.Reference(body));
            responses[Text(answer.Status)] = response;
        }

        foreach (var (status, codes) in Refusals())
            responses[Text(status)] = new JsonObject
            {
                ["description"] = string.Join(", ", codes),
                ["content"] = Content("application/problem+json", schemas.Reference(typeof(Problem))),
            };
        return responses;
    }

    private IEnumerable<(int Status, IEnumerable<string> Codes)> Refusals() =>
        Shared().Concat(Function.GetCustomAttributes<RefusesAttribute>().SelectMany(refuses => refuses.Codes.Select(code => (refuses.Status, code))))
            .GroupBy(refusal => refusal.Item1, refusal => refusal.Item2)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Distinct()));

    /// <summary>What any call of its kind may be refused with.</summary>
    private IEnumerable<(int, string)> Shared()
    {
        if (Call.Body is not null || Call.Query.Length + Call.TextQuery.Length > 0)
            yield return (400, "invalid_request");
        if (Call.Body is not null)
        {
            yield return (400, "invalid_json");
            yield return (413, "body_too_large");
            yield return (415, "unsupported_media_type");
        }

        if (Call.Audience is not (Audience.Anonymous or Audience.Link))
        {
            yield return (401, "unauthenticated");
            yield return (401, "invalid_token");
            yield return (401, "token_expired");
        }

        if (Call.Audience is Audience.Staff or Audience.Supervisor or Audience.Admin)
            yield return (403, "forbidden");
        if (Path.Contains('{', StringComparison.Ordinal))
            yield return (404, "not_found");
        if (Call.Audience is not (Audience.Anonymous or Audience.Link or Audience.Provider) || Call.Body is not null)
            yield return (429, "rate_limited");
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("{([a-zA-Z]+)}")]
    private static partial Regex PathParameter();
}
