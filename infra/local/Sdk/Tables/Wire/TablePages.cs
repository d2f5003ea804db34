using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

internal sealed class TablePages(TableRest rest, Query query, CancellationToken ct) : Pages<TableItem>(rest, "Tables", query, ct)
{
    protected override TableItem Read(ref Utf8JsonReader json)
    {
        var name = "";
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isName = json.ValueTextEquals("TableName"u8);
            json.Read();
            if (isName) name = json.GetString()!;
        }

        return new TableItem(name);
    }
}
