using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ContactFunctions.AppHost.Front;

/// <summary>A client's request as it goes to a host.</summary>
internal static class ForwardedRequest
{
    public static HttpRequestMessage Create(HttpRequest from, Uri host)
    {
        var to = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(host, from.Path.ToUriComponent() + from.QueryString))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = Body(from),
        };
        ForwardedHeaders.Request(from, to);
        return to;
    }

    /// <summary>Whether asking twice is the same as asking once, by the method alone.</summary>
    public static bool IsRepeatable(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // A request that changes something always has a body, if only an empty one: without, SocketsHttpHandler would repeat it by itself
    // when a pooled connection breaks.
    private static ForwardedBody? Body(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }
            ? new ForwardedBody(request, request.ContentLength)
            : IsRepeatable(request) ? null : new ForwardedBody(request, length: 0);
}
