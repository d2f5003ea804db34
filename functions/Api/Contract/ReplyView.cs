using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Names">What it is about.</param>
/// <param name="Texts">What is said.</param>
/// <param name="Queues">Where it is offered; empty means everywhere.</param>
public sealed record ReplyView(string Code, ChoiceNames Names, ChoiceNames Texts, IReadOnlyList<string> Queues)
{
    public static ReplyView Of(CannedReply reply) => new(
        reply.Code, ChoiceView.Of(reply.Code, reply.Names).Names, ChoiceView.Of("", reply.Texts).Names, reply.Queues);
}
