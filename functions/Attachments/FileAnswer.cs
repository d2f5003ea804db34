using ContactFunctions.Domain.Messages.Files;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ContactFunctions.Functions.Attachments;

/// <summary>
/// The bytes of a file, so that a browser runs nothing of it: the type is what the bytes are, it is never guessed, pictures alone are shown in
/// place, and whatever is opened by itself is in a sandbox without an origin.
/// </summary>
public sealed class FileAnswer(OpenAttachment file) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        await using (file)
        {
            var response = context.HttpContext.Response;
            var (facts, headers) = (file.Stored.File, response.Headers);
            response.ContentType = facts.ContentType;
            response.ContentLength = facts.Bytes;
            headers.ContentDisposition = Disposition(facts.Name, facts.ContentType);
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
            // Pages of other sites, where the widget is, show it as a picture.
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            await file.Bytes.CopyToAsync(response.Body, context.HttpContext.RequestAborted);
        }
    }

    private static string Disposition(string name, string contentType)
    {
        var isPicture = FileTypes.All.Any(type => type.IsPicture && type.ContentType == contentType);
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }
}
