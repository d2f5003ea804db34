namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>What the published description says of a call, beside what its route and parameters say already.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CallAttribute(Audience audience, string summary) : Attribute
{
    public Audience Audience { get; } = audience;

    public string Summary { get; } = summary;

    /// <summary>JSON body; null when the call has none.</summary>
    public Type? Body { get; init; }

    /// <summary>True when the body is a file as it is, of whatever media type.</summary>
    public bool BodyIsFile { get; init; }

    /// <summary>True when the body may be left out.</summary>
    public bool BodyIsOptional { get; init; }

    /// <summary>Query parameters that are whole numbers, all optional.</summary>
    public string[] Query { get; init; } = [];

    /// <summary>Query parameters that are texts, all optional.</summary>
    public string[] TextQuery { get; init; } = [];
}
