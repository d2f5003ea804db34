using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>What a query asks for, without its place in the pages.</summary>
internal sealed record Query(string? Filter, int? MaxPerPage, string? Select)
{
    // The service refuses to be asked for more.
    private const int PageMax = 1000;

    public static string? Columns(IEnumerable<string>? select) =>
        select is null || string.Join(',', select) is not { Length: > 0 } columns ? null : columns;

    /// <summary>As a query string without its question mark; <paramref name="continuation"/> is one already.</summary>
    public string Text(string? continuation, int? pageSizeHint)
    {
        var text = new StringBuilder();
        if ((pageSizeHint ?? MaxPerPage) is { } top)
            Append(text, "$top", Math.Min(top, PageMax).ToString(CultureInfo.InvariantCulture));
        if (Select is not null) Append(text, "$select", Select);
        if (!string.IsNullOrEmpty(Filter)) Append(text, "$filter", Filter);
        if (continuation is not null) text.Append('&').Append(continuation);
        return text.Length == 0 ? "" : text.ToString(1, text.Length - 1);
    }

    /// <summary>Where the next page starts, from the service's headers; null after the last one.</summary>
    public static string? Continuation(Response response)
    {
        var text = new StringBuilder();
        foreach (var name in (ReadOnlySpan<string>)["NextTableName", "NextPartitionKey", "NextRowKey"])
        {
            if (response.Headers.TryGetValue("x-ms-continuation-" + name, out var value))
                Append(text, name, value);
        }

        return text.Length == 0 ? null : text.ToString(1, text.Length - 1);
    }

    private static void Append(StringBuilder text, string name, string value) =>
        text.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
}
