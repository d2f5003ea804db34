using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What operators and customers do from the offer to the end.</summary>
internal static class Talks
{
    public static Step Offer(Dice dice, int host)
    {
        var (who, number, person) = (dice.Choose(now => now.Offer is not null), dice.Next(5), dice.Person);
        return dice.Next(10) switch
        {
            < 5 => Steps.Decide(host, who, "somebody who is asked accepts", (now, books) => new AcceptOffer(Asked(now, number), books.LastOffer(now.ConversationId))),
            5 => Steps.Decide(host, who, $"{person} accepts", (now, books) => new AcceptOffer(person, books.LastOffer(now.ConversationId))),
            < 8 => Steps.Decide(host, who, "somebody who is asked declines", (now, books) => new DeclineOffer(Asked(now, number), books.LastOffer(now.ConversationId), null)),
            _ => Steps.Decide(host, who, "the offer's time is over", (now, books) => new ExpireOffer(books.LastOffer(now.ConversationId), 2)),
        };
    }

    public static Step Transfer(Dice dice, int host)
    {
        var (queue, person, command) = (dice.Pick(Company.Queues), dice.Person, dice.CommandId);
        return dice.OneIn(3)
            ? Steps.Decide(host, dice.Choose(now => now.State is Active or Idle), $"the owner transfers to {queue} ({command})",
                (now, _) => new TransferToQueue(Owner(now), queue, Company.Boost, command))
            : Steps.Decide(host, dice.Choose(now => now.State is Active && now.Offer is null && now.Owner != person), $"the owner transfers to {person} ({command})",
                (now, _) => new TransferToOperator(Owner(now), person, Company.Allowance(person, now), $"t{now.ConversationId}-{command}", Company.OfferTtl));
    }

    public static Step Course(Dice dice, int host)
    {
        var (isCustomer, isRoutable, command) = (dice.OneIn(2), !dice.OneIn(3), dice.CommandId);
        var (active, idle, wrapUp, open) = (
            dice.Choose(now => now.State is Active), dice.Choose(now => now.State is Idle), dice.Choose(now => now.State is WrapUp),
            dice.Choose(now => now.State is not (Closed or Abandoned)));
        return dice.Next(14) switch
        {
            < 3 => Steps.Decide(host, active, "nobody writes for long", (_, _) => new GoIdle()),
            < 6 => Steps.Decide(host, dice.OneIn(3) ? wrapUp : idle, $"the {(isCustomer ? "customer" : "owner")} writes again",
                (now, _) => new ResumeTalk(isCustomer, Company.Allowance(Owner(now), now), isRoutable)),
            < 8 => Steps.Decide(host, active, "the owner closes", (now, _) => new CloseByOperator(Owner(now), null, Company.WrapUp)),
            8 => Steps.Decide(host, open, "the customer leaves", (_, _) => new CloseByCustomer(null, Company.WrapUp)),
            9 => Steps.Decide(host, idle, "it is closed for silence", (_, _) => new CloseBySystem("inactive")),
            10 => Steps.Decide(host, open, "it is closed for silence", (_, _) => new CloseBySystem("inactive")),
            11 => Steps.Decide(host, wrapUp, "wrap-up time is over", (_, _) => new FinishWrapUp(null)),
            12 => Steps.Decide(host, wrapUp, "the owner finishes wrap-up", (now, _) => new FinishWrapUp(Owner(now))),
            _ => Steps.Decide(host, wrapUp, $"the owner extends wrap-up ({command})", (now, _) => new ExtendWrapUp(Owner(now), Company.WrapUp, 2, command)),
        };
    }

    public static string Owner(Placement now) => now.Owner ?? "bob";

    private static string Asked(Placement now, int number) => now.Offer?.Asked.ToList() is { } asked ? asked[number % asked.Count] : "ann";
}
