using System.Text.Json.Nodes;

namespace ContactFunctions.Fuzz.Calls;

/// <summary>One call as the published description states it.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Template">Below <c>/api</c>, such as <c>/conversations/{id}</c>.</param>
/// <param name="Body">Schema of the JSON body; null: none.</param>
/// <param name="Query">Names of query parameters.</param>
/// <param name="Tokens">Whose tokens it takes: <c>customer</c>, <c>staff</c>.</param>
/// <param name="Codes">What the call may be refused with, <c>status code</c> each.</param>
public sealed record Endpoint(
    string Method, string Template, JsonNode? Body, bool TakesFile, IReadOnlyList<string> Query, IReadOnlyList<string> Tokens, IReadOnlySet<string> Codes)
{
    public string Name => $"{Method} {Template}";

    /// <summary>Whether it is about one conversation that the path names.</summary>
    public bool IsOfConversation => Template.StartsWith("/conversations/{id}", StringComparison.Ordinal);

    /// <summary>Names in braces, from left to right.</summary>
    public IEnumerable<string> PathParameters =>
        Template.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}'));

    /// <param name="values">For every path parameter, escaped.</param>
    public string Path(Func<string, string> values) =>
        string.Join('/', Template.Split('/').Select(segment => segment.StartsWith('{') ? values(segment.Trim('{', '}')) : segment));
}
