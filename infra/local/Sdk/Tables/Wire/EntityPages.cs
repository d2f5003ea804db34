using System.Text.Json;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

internal sealed class EntityPages<T>(TableRest rest, string table, Query query, CancellationToken ct) : Pages<T>(rest, table + "()", query, ct)
    where T : class, ITableEntity
{
    private readonly EntityMap map = EntityMap.For(typeof(T));

    protected override T Read(ref Utf8JsonReader json) => (T)map.Read(ref json);
}
