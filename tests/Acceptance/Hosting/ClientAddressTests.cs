using System.Net;
using ContactFunctions.Functions.Hosting.Limits;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7:5123", "203.0.113.7")]
    [InlineData("198.51.100.1, 203.0.113.7:80", "203.0.113.7")]
    [InlineData("[2001:db8:1:2:3::4]:80", "2001:db8:1:2::")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("nonsense", "10.0.0.9")]
    [InlineData("", "10.0.0.9")]
    public void Of_ForwardedRequest_IsTheLastHop(string forwardedFor, string expected)
    {
        var request = Request();
        request.Headers["X-Forwarded-For"] = forwardedFor;
        Assert.Equal(expected, ClientAddress.Of(request));
    }

    [Fact]
    public void Of_HopTakenByTheWorker_IgnoresWhatIsLeftOfTheHeader()
    {
        var request = Request();
        request.Headers["X-Forwarded-For"] = "198.51.100.1";
        request.Headers["X-Original-For"] = "127.0.0.1:5";
        Assert.Equal("10.0.0.9", ClientAddress.Of(request));
    }

    [Fact]
    public void Of_TwoHeaders_IsTheLastHopOfTheLast()
    {
        var request = Request();
        request.Headers["X-Forwarded-For"] = new[] { "198.51.100.1", "203.0.113.7" };
        Assert.Equal("203.0.113.7", ClientAddress.Of(request));
    }

    private static HttpRequest Request() => new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("10.0.0.9") } }.Request;
}
