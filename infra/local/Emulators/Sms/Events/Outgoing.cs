using System.Net;

namespace ContactFunctions.Emulators.Sms;

/// <summary>One thing that the organisation is told, in whichever format its number speaks.</summary>
/// <param name="Kind">For the log.</param>
/// <param name="PostAsync">Tells it once and answers what was answered; 0 when nobody was reached.</param>
internal sealed record Outgoing(string Id, string Kind, Func<CancellationToken, Task<HttpStatusCode>> PostAsync);
