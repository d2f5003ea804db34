using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>An export that was written down in the record and can be read out.</summary>
/// <param name="Head">Its last entry says that it was exported.</param>
/// <param name="By">Staff id.</param>
public sealed record Export(ConversationHead Head, string By, ExportFormat Format);
