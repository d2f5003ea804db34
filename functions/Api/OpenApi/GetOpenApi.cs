using System.Text;
using ContactFunctions.Functions.Hosting.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.OpenApi;

public sealed class GetOpenApi
{
    private static readonly Lazy<byte[]> Document = new(() => Encoding.UTF8.GetBytes(OpenApiDocument.Build().ToJsonString()));

    [Function(nameof(GetOpenApi))]
    [Call(Audience.Anonymous, "This description.")]
    [Answers(200)]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        new JsonBytes(Document.Value);
}
