using ContactFunctions.Fuzz.Stage;

namespace ContactFunctions.Fuzz.Cases;

internal static class HeaderMutations
{
    private static readonly string[] MediaTypes =
    [
        "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/json; charset=shift_jis",
        "application/problem+json", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/octet-stream", "a",
        "/", "application/json; charset", "image/svg+xml", "text/html", "application/cloudevents-batch+json", "*/*", "application/json, text/plain",
    ];

    private static readonly string[] Names =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Cookie", "Origin", "Referer", "User-Agent", "X-Forwarded-For", "X-Original-For", "X-Forwarded-Proto", "Forwarded",
        "If-Match", "If-None-Match", "If-Modified-Since", "Range", "Expect", "X-HTTP-Method-Override", "traceparent", "tracestate", "baggage", "Date", "Via", "Upgrade",
        "Connection", "Content-Encoding", "Content-Range", "Content-MD5", "X-Webhook-Secret", "X-ASRS-Signature", "X-ASRS-User-Claims", "X-ASRS-User-Id",
        "X-ASRS-Connection-Id", "X-Twilio-Signature", "WebHook-Request-Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers", "Host", "X-Original-URL",
    ];

    private static readonly string[] Values =
    [
        "", ",", "*", "null", "gzip", "br", "deflate, gzip", "100-continue", "bytes=0-99999999999", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-0000000000000000-00", "\"77777\"", "W/\"1\"", "\"99999999999999999999\"", "http://localhost:7071", "https://evil.example",
        "127.0.0.1", "::1, fe80::1%eth0", "unknown", "1.2.3.4:99999", "websocket", "close", "keep-alive, x", "sha256=0,sha256=1,,,,,", "DELETE", "aud: , {\"a\":1}",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        (draft, dice) => draft.SetHeader("Content-Type", MediaTypes[dice.Next(MediaTypes.Length)]),
        (draft, _) => draft.Headers.RemoveAll(header => header.Name == "Content-Type"),
        (draft, dice) => draft.SetHeader(Names[dice.Next(Names.Length)], Values[dice.Next(Values.Length)]),
        (draft, dice) => draft.SetHeader(Names[dice.Next(Names.Length)], Hostile.HeaderText(dice)),
        (draft, dice) => draft.Headers.AddRange(Enumerable.Repeat((Names[dice.Next(Names.Length)], Values[dice.Next(Values.Length)]), dice.Next(1, 120))),
        (draft, dice) => draft.SetHeader("Authorization", Hostile.Authorization(dice, draft.Caller.Authorization?.Split(' ')[^1] ?? "a.b.c")),
        (draft, _) => draft.Headers.AddRange([.. draft.Headers.Where(header => header.Name == "Authorization")]),
        (draft, dice) => draft.Headers.Add((Hostile.HeaderText(dice), "x")),
    ];
}
