using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactFunctions.Emulators.Telemetry;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>What the page and scripts are shown.</summary>
public sealed class ViewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PostText", ActivityKind.Server, null, "door")]
    [InlineData("Conversations", ActivityKind.Client, "store", "storage")]
    [InlineData("queue", ActivityKind.Client, "store", "queue")]
    [InlineData("SendTexts", ActivityKind.Consumer, null, "queue")]
    [InlineData("duty Match", ActivityKind.Consumer, null, "durable")]
    [InlineData("process signal", ActivityKind.Producer, null, "durable")]
    [InlineData("push messageAdded", ActivityKind.Producer, null, "push")]
    [InlineData("sms send", ActivityKind.Client, null, "provider")]
    [InlineData("somebody else", ActivityKind.Client, null, "provider")]
    [InlineData("a step", ActivityKind.Internal, null, "inside")]
    public void Family_OfASpan_IsWhatItIsAbout(string name, ActivityKind kind, string? attribute, string family) => Assert.Equal(
        family, Make.Span("t", "s", name: name, kind: kind, attributes: attribute is null ? [] : [(attribute, name)]).Family().Word());

    [Fact]
    public void Root_FirstSpanMissing_IsTheEarliestThatHasNoParentHere()
    {
        var trace = new TraceSnapshot("t", [Make.Span("t", "child", "late", atMs: 1), Make.Span("t", "late", "gone", atMs: 5), Make.Span("t", "early", "gone", atMs: 2)], 0);
        Assert.Equal("early", trace.Root.SpanId);
    }

    [Fact]
    public void List_EachFilter_LeavesWhatItNames()
    {
        var store = new TelemetryStore(keepsRaw: false);
        store.Traces.Add(Make.Span("slow", "s", name: "PostText", tookMs: 900, attributes: [("conversation.id", "c1"), ("function", "PostText")]));
        store.Traces.Add(Make.Span("bad", "s", name: "StartChat", atMs: 5, attributes: ("function", "StartChat")) with { Status = ActivityStatusCode.Error });
        Assert.Equal(["bad", "slow"], Ids(new(null, null, null, null, null, null)));
        Assert.Equal(["slow"], Ids(new("c1", null, null, null, null, null)));
        Assert.Equal(["bad"], Ids(new(null, "StartChat", null, null, null, null)));
        Assert.Equal(["slow"], Ids(new(null, null, 100, null, null, null)));
        Assert.Equal(["bad"], Ids(new(null, null, null, true, null, null)));
        Assert.Equal(["slow"], Ids(new(null, null, null, null, true, null)));
        Assert.Equal(["bad"], Ids(new(null, null, null, null, null, 1)));

        IEnumerable<string> Ids(TraceQuery query) => TraceList.Of(store, query).Traces.Select(trace => trace.Id);
    }

    [Fact]
    public void Trace_OfALink_NamesCauseAndFollower()
    {
        var store = new TelemetryStore(keepsRaw: false);
        store.Traces.Add(Make.Span("cause", "a", name: "StartChat"));
        store.Traces.Add(Make.Span("after", "b", parent: "nowhere", name: "duty ExpireOffer") with { Links = [new("cause", "a", new Dictionary<string, object>())] });
        var follower = Assert.Single(TraceView.Of(store, "cause")!.Followers);
        Assert.Equal(("after", "duty ExpireOffer", "a"), (follower.Trace, follower.Name, follower.Span));
        var span = Assert.Single(TraceView.Of(store, "after")!.Spans);
        Assert.Equal(("StartChat", null, true), (span.Links[0].Name, span.Parent, span.HasLostParent));
    }

    [Fact]
    public async Task Api_OverHttp_AnswersForEverythingThatArrived()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var source = new ActivitySource(receiver.Scope);
        using (receiver.Tracing())
        using (var activity = source.StartActivity("PostText", ActivityKind.Server)!)
            activity.SetTag("share", double.PositiveInfinity);
        var list = await receiver.Http.GetFromJsonAsync<JsonElement>("api/traces?min=0&errors=false", Ct);
        var id = list.GetProperty("traces")[0].GetProperty("id").GetString();
        var trace = await receiver.Http.GetFromJsonAsync<JsonElement>($"api/traces/{id}", Ct);
        Assert.Equal("Infinity", trace.GetProperty("spans")[0].GetProperty("attributes").GetProperty("share").GetString());
        Assert.Equal(0, (await receiver.Http.GetFromJsonAsync<JsonElement>("api/logs?level=warning&text=x", Ct)).GetProperty("matching").GetInt32());
        Assert.Equal(5_000, (await receiver.Http.GetFromJsonAsync<JsonElement>("api/metrics?window=300", Ct)).GetProperty("columnMs").GetDouble());
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.Http.GetAsync(new Uri("api/traces/0", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Page_WithEveryFileItNames_IsServedUnderAStrictPolicy()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var page = await receiver.Http.GetAsync(new Uri("/", UriKind.Relative), Ct);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var file in (string[])["tokens.css", "scope.css", "overview.css", "lists.css", "trace.css", "scope.js", "axis.js", "words-ja.js"])
            Assert.Equal("nosniff", (await receiver.Http.GetAsync(new Uri(file, UriKind.Relative), Ct)).EnsureSuccessStatusCode().Headers.GetValues("X-Content-Type-Options").Single());
    }
}
