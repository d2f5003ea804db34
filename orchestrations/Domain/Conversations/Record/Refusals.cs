using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>The key was used before for other content.</summary>
public sealed record ClientMessageIdReused() : Conflict("client_message_id_reused", "This clientMessageId was used for another text.");

/// <summary>The start id was used before with another body.</summary>
public sealed record StartIdReused() : Conflict("start_id_reused", "This startId was used for another request.");

/// <summary>Staff must take the conversation back before they write in it; never reaches a caller of the API.</summary>
public sealed record NeedsResuming() : Conflict("needs_resuming", "The conversation has to be taken up again first.");
