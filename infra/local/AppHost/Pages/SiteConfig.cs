using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactFunctions.AppHost.Pages;

/// <summary>What pages read from <c>config.json</c> beside them: where everything else is.</summary>
internal sealed record SiteConfig(string Api, string Issuer, string ClientId, string Audience)
{
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, SiteConfigJson.Default.SiteConfig);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SiteConfig))]
internal sealed partial class SiteConfigJson : JsonSerializerContext;
