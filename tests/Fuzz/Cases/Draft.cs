using System.Text;
using System.Text.Json.Nodes;
using ContactFunctions.Fuzz.Calls;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Fuzz.Wire;

namespace ContactFunctions.Fuzz.Cases;

/// <summary>A request in parts that can still be changed.</summary>
internal sealed class Draft(Endpoint endpoint, FuzzCaller caller)
{
    public Endpoint Endpoint { get; } = endpoint;

    public FuzzCaller Caller { get; } = caller;

    public string Method { get; set; } = endpoint.Method;

    /// <summary>Below <c>/api</c>, escaped already.</summary>
    public List<string> Segments { get; set; } = [];

    /// <summary>Escaped already.</summary>
    public List<(string Name, string Value)> Query { get; } = [];

    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>The body while it is still a tree; goes before <see cref="Bytes"/>.</summary>
    public JsonNode? Json { get; set; }

    public byte[] Bytes { get; set; } = [];

    public Framing Framing { get; set; } = Framing.Length;

    /// <summary>Signs what is sent in the end; null: nothing is to be signed.</summary>
    public Action<Draft>? Sign { get; set; }

    /// <summary>Turns the tree into bytes, as they may be changed from then on.</summary>
    public void Settle()
    {
        if (Json is { } json)
            (Json, Bytes) = (null, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    public void SetHeader(string name, string value)
    {
        Headers.RemoveAll(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        Headers.Add((name, value));
    }

    public string Target => Query.Count == 0
        ? $"/api/{string.Join('/', Segments)}"
        : $"/api/{string.Join('/', Segments)}?{string.Join('&', Query.Select(one => $"{one.Name}={one.Value}"))}";

    public RawRequest ToRequest()
    {
        Settle();
        Sign?.Invoke(this);
        return new RawRequest(Method, Target, Headers, Bytes, Framing);
    }
}
