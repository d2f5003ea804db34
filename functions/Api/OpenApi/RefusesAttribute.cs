namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>The codes with which a call may be refused beyond those that every call shares.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RefusesAttribute(int status, params string[] codes) : Attribute
{
    public int Status { get; } = status;

    public IReadOnlyList<string> Codes { get; } = codes;
}
