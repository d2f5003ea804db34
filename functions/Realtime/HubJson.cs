using System.Text.Json;
using Azure.Core.Serialization;
using ContactFunctions.Functions.Hosting.Wire;

namespace ContactFunctions.Functions.Realtime;

/// <summary>Writes the arguments of a push as the wire contract has them, from generated code; a type that it does not list throws.</summary>
internal sealed class HubJson : ObjectSerializer
{
    public override void Serialize(Stream stream, object? value, Type inputType, CancellationToken cancellationToken)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = WireJson.Contract.Options.Encoder });
        Write(writer, value);
    }

    public override async ValueTask SerializeAsync(Stream stream, object? value, Type inputType, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = WireJson.Contract.Options.Encoder });
        Write(writer, value);
        await writer.FlushAsync(cancellationToken);
    }

    public override object Deserialize(Stream stream, Type returnType, CancellationToken cancellationToken) => throw SendsOnly();

    public override ValueTask<object?> DeserializeAsync(Stream stream, Type returnType, CancellationToken cancellationToken) => throw SendsOnly();

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case object?[] arguments:
                writer.WriteStartArray();
                foreach (var argument in arguments)
                    Write(writer, argument);
                writer.WriteEndArray();
                break;
            default:
                var type = WireJson.Contract.GetTypeInfo(value.GetType())
                    ?? throw new NotSupportedException($"{value.GetType().Name} is not part of the wire contract.");
                JsonSerializer.Serialize(writer, value, type);
                break;
        }
    }

    private static NotSupportedException SendsOnly() => new("Clients of the hub do not send.");
}
