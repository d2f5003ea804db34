using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>The key was used before for other content.</summary>
public sealed record ClientMessageIdReused() : Conflict("client_message_id_reused", "This clientMessageId was used for another text.");

/// <summary>The start id was used before with another body.</summary>
public sealed record StartIdReused() : Conflict("start_id_reused", "This startId was used for another request.");

/// <summary>Staff must take the conversation back before they write in it; never reaches a caller of the API.</summary>
public sealed record NeedsResuming() : Conflict("needs_resuming", "The conversation has to be taken up again first.");

/// <summary>A legal hold keeps it: nothing may be erased before it is released.</summary>
public sealed record LegallyHeld() : Conflict("legal_hold", "A legal hold keeps this conversation: release it first.");

/// <summary>Its content was erased: nothing is added to it any more.</summary>
public sealed record ContentErased() : Conflict("content_erased", "The content of this conversation was erased.");

/// <summary>Only what is over can be erased; never reaches a caller of the API.</summary>
public sealed record ConversationGoesOn() : Conflict("conversation_goes_on", "The conversation has not ended.");

/// <summary>Only who wrote a message may take it back, and supervisors.</summary>
public sealed record NotAuthor() : Refusal("forbidden", "Only who wrote it may withdraw it.");

public sealed record TooLateToWithdraw() : Conflict("too_late_to_withdraw", "It was written too long ago.");

public sealed record TooManyWithdrawn() : Conflict("too_many_withdrawn", "Too many messages of this conversation were withdrawn already.");
