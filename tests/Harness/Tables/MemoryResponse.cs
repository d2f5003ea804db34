using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace ContactFunctions.Harness.Tables;

/// <summary>An answer without a body.</summary>
internal sealed class MemoryResponse(int status, MemoryRow? row = null) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => row is null ? [] : [new HttpHeader("ETag", row.ETag.ToString())];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = row is not null && name.Equals("ETag", StringComparison.OrdinalIgnoreCase) ? row.ETag.ToString() : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
