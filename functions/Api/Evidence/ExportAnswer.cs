using ContactFunctions.Domain.Evidence.Print;
using ContactFunctions.Workflows.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContactFunctions.Functions.Api.Evidence;

/// <summary>An export as it is read out: it goes on its way page by page, so that its length does not matter.</summary>
internal sealed class ExportAnswer(Export export, string language, EvidenceFile file, PrintedFile print) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var words = language == "ja" ? PrintWords.Japanese : PrintWords.English;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = export.Format switch
        {
            ExportFormat.Jsonl => "application/jsonl; charset=utf-8",
            ExportFormat.Text => "text/plain; charset=utf-8",
            ExportFormat.Html => "text/html; charset=utf-8",
        };
        if (export.Format is ExportFormat.Html)
            response.Headers.ContentSecurityPolicy = PagePrint.Policy;
        else
            response.Headers.ContentDisposition = $"attachment; filename=\"conversation-{FileName(export.Head.Id)}.{(export.Format is ExportFormat.Text ? "txt" : "jsonl")}\"";
        var cancellation = context.HttpContext.RequestAborted;
        await (export.Format switch
        {
            ExportFormat.Jsonl => file.WriteAsync(export, response.Body, cancellation),
            ExportFormat.Text => print.WriteAsync(export, new TextPrint(words), response.Body, cancellation),
            ExportFormat.Html => print.WriteAsync(export, new PagePrint(words), response.Body, cancellation),
        });
    }

    private static string FileName(string id) => new([.. id.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')]);
}
