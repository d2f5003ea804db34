using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Pages of a query, each fetched when asked for. The continuation token is that of the next page.</summary>
internal abstract class Pages<T>(TableRest rest, string path, Query query, CancellationToken ct) : AsyncPageable<T>(ct)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var text = query.Text(continuationToken, pageSizeHint);
            using var message = rest.Message(RequestMethod.Get, text.Length == 0 ? path : $"{path}?{text}");
            var response = await rest.SendAsync(message, null, CancellationToken).ConfigureAwait(false);
            if (response.Status != 200) throw ErrorDetails.Exception(response);
            continuationToken = Query.Continuation(response);
            yield return Page<T>.FromValues(Values(response), continuationToken, response);
        }
        while (continuationToken is not null);
    }

    protected abstract T Read(ref Utf8JsonReader json);

    private List<T> Values(Response response)
    {
        var values = new List<T>();
        var json = new Utf8JsonReader(response.Content.ToMemory().Span);
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1 || !json.ValueTextEquals("value"u8)) continue;
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
                values.Add(Read(ref json));
        }

        return values;
    }
}
