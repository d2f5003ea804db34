using Azure;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>A head as it was stored at some moment, with what proves that it is still the newest.</summary>
internal sealed record KnownHead(ConversationHead Head, ETag ETag, string Commit);
