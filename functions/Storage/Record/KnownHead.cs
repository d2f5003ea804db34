using Azure;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>A head as it was stored at some moment, with what proves that it is still the newest.</summary>
/// <param name="PutAway">Number of the last entry that was put away (<see cref="RecordPages"/>); 0 for none.</param>
internal sealed record KnownHead(ConversationHead Head, ETag ETag, string Commit, long PutAway = 0);
