namespace ContactFunctions.Domain.Organisations;

/// <summary>A text that staff keep for saying again.</summary>
/// <param name="Code">1 to 64 characters; what it is found by.</param>
/// <param name="Names">What it is about.</param>
/// <param name="Texts">What is said.</param>
/// <param name="Queues">Where it is offered; empty means everywhere.</param>
public sealed record CannedReply(string Code, Names Names, Names Texts, IReadOnlyList<string> Queues)
{
    public bool IsFor(string queue) => Queues.Count == 0 || Queues.Contains(queue);
}
