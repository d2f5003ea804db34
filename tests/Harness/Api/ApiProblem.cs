using System.Net;

namespace ContactFunctions.Harness;

/// <summary>An answer that is not 2xx.</summary>
/// <param name="code">The stable <c>code</c> of the problem details; null when the answer carries none.</param>
public sealed class ApiProblem(HttpStatusCode status, string? code, string body) : Exception($"{(int)status} {code}: {body}")
{
    public HttpStatusCode Status => status;

    public string? Code => code;
}
