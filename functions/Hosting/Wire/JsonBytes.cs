using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContactFunctions.Functions.Hosting.Wire;

/// <summary>JSON that was written before.</summary>
public sealed class JsonBytes(byte[] utf8) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = utf8.Length;
        await response.Body.WriteAsync(utf8, context.HttpContext.RequestAborted);
    }
}
