using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>How one .NET type travels: the service's name of its type, null where JSON says it all, and both directions.</summary>
internal sealed record Edm<T>(string? TypeName, Action<Utf8JsonWriter, T> Write, Edm<T>.Reader Read)
{
    public delegate T Reader(ref Utf8JsonReader json);
}
