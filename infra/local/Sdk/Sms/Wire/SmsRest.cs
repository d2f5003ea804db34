using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Sms.Wire;

internal sealed class SmsRest(HttpPipeline pipeline, Uri endpoint, SmsClientOptions options)
{
    private const string TokenScope = "https://communication.azure.com//.default";

    public static SmsRest Create(Uri endpoint, AzureKeyCredential key, SmsClientOptions options) =>
        new(HttpPipelineBuilder.Build(options, new HmacPolicy(key, options.Clock)), endpoint, options);

    public static SmsRest Create(Uri endpoint, TokenCredential token, SmsClientOptions options) =>
        new(HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(token, TokenScope)), endpoint, options);

    public async Task<Response<IReadOnlyList<SmsSendResult>>> SendAsync(
        string from, IReadOnlyList<string> to, string text, SmsSendOptions? sendOptions, CancellationToken cancellation)
    {
        using var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath("/sms", escape: false);
        request.Uri.AppendQuery("api-version", options.ApiVersion);
        request.Headers.SetValue("Accept", "application/json");
        request.Headers.SetValue("Content-Type", "application/json");
        request.Content = RequestContent.Create(SmsJson.WriteRequest(from, to, text, sendOptions, options.Clock.GetUtcNow()));

        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        const int accepted = 202;
        return message.Response.Status == accepted
            ? Response.FromValue(SmsJson.ReadResults(message.Response.Content), message.Response)
            : throw new RequestFailedException(message.Response);
    }
}
