namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>One answer of a call when it went well.</summary>
/// <param name="body">Null: no body.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(int status, Type? body = null) : Attribute
{
    public int Status { get; } = status;

    public Type? Body { get; } = body;

    /// <summary>When this one is given; null where there is no other.</summary>
    public string? When { get; init; }
}
