namespace ContactFunctions.Domain.Conversations;

/// <summary>What the customer answered to one question before the conversation.</summary>
public sealed record FormAnswer(string Question, string Answer);
