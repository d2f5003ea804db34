using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactFunctions.AppHost.Pages;

/// <summary>What pages read from <c>config.json</c> beside them: where everything else is.</summary>
/// <param name="Sms">The phone simulator; only a laptop has one.</param>
internal sealed record SiteConfig(string Api, string Issuer, string ClientId, string Audience, string Sms)
{
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, SiteConfigJson.Default.SiteConfig);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SiteConfig))]
internal sealed partial class SiteConfigJson : JsonSerializerContext;
