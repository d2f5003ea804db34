namespace ContactFunctions.Platform.Tests.Sms;

internal sealed record RecordedRequest(
    string Method, string PathAndQuery, string Host, IReadOnlyDictionary<string, string> Headers, string Body);
