namespace ContactFunctions.Domain.Presence;

/// <summary>A status that is declared for an operator.</summary>
/// <param name="Reason">Why, as the code of a configured reason or in free words; null when none is given.</param>
/// <param name="By"><see cref="PresenceFact.Self"/>, or the supervisor who decides it.</param>
/// <param name="AfterConversation">True: from the moment on that nothing charges their units any more; until then they get no new work.</param>
public sealed record Declaration(DeclaredStatus Status, string? Reason = null, string By = PresenceFact.Self, bool AfterConversation = false);
