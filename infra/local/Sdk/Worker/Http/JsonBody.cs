using System.Text.Json;
using ContactFunctions.LocalWorker.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.LocalWorker.Http;

/// <summary>
/// Reads a parameter from a JSON body as MVC's input formatter does: with MVC's <see cref="JsonOptions"/>, and only when the media
/// type is JSON and the body is not empty; otherwise the invocation fails with <see cref="InvalidOperationException"/>.
/// </summary>
internal static class JsonBody
{
    public static ParameterBinder Binder(Type type) => async invocation =>
    {
        var request = invocation.HttpContext?.Request
            ?? throw new InvalidOperationException($"'{invocation.Function.Name}' has no request to read a body from.");
        if (!request.HasJsonContentType())
            throw new InvalidOperationException("The media type of the request is not JSON.");
        if (request.ContentLength == 0)
            throw new InvalidOperationException("A body is required.");

        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value;
        try
        {
            return await JsonSerializer.DeserializeAsync(
                request.Body, type, options.JsonSerializerOptions, request.HttpContext.RequestAborted);
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException("The body of the request does not fit its parameter.", e);
        }
    };
}
