using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Workflows.Evidence;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Evidence;

/// <param name="Language">Of what is for reading: <c>en</c> or <c>ja</c>.</param>
internal sealed record ExportQuery(ExportFormat Format, string Language)
{
    public static Outcome<ExportQuery> Of(IQueryCollection query)
    {
        string? format = query["format"], language = query["lang"];
        if ((format is null ? null : Field.OneOf(format, "format", "jsonl", "text", "html")) is { } unknown)
            return unknown;
        if ((language is null ? null : Field.OneOf(language, "lang", "en", "ja")) is { } foreign)
            return foreign;
        return new ExportQuery(
            format switch { "text" => ExportFormat.Text, "html" => ExportFormat.Html, _ => ExportFormat.Jsonl }, language ?? "en");
    }
}
