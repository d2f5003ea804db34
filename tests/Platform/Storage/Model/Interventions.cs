using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using static ContactFunctions.Domain.Conversations.ConversationState;
using static ContactFunctions.Platform.Tests.Storage.Model.Talks;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What others do to a conversation: colleagues, supervisors and the clock.</summary>
internal static class Interventions
{
    public static Step Colleague(Dice dice, int host)
    {
        var (person, command) = (dice.Person, dice.CommandId);
        var purpose = dice.OneIn(3) ? OfferPurpose.Conference : OfferPurpose.Consult;
        var (talking, advised) = (dice.Choose(now => now.State is Active && now.Offer is null && now.Owner != person), dice.Choose(now => now.Participants.Count > 0));
        return dice.Next(8) switch
        {
            < 4 => Steps.Decide(host, talking, $"the owner asks {person} in: {purpose} ({command})",
                (now, _) => new InviteColleague(Owner(now), person, purpose, Company.Allowance(person, now), $"i{now.ConversationId}-{command}", Company.OfferTtl)),
            4 => Steps.Decide(host, dice.Choose(now => now.Offer?.From is not null || now.Participants.Count > 0), $"the owner takes that back ({command})",
                (now, _) => new CancelConsult(Owner(now), command)),
            < 7 => Steps.Decide(host, advised, $"the owner hands over to the adviser ({command})", (now, _) => new CompleteConsult(Owner(now), command)),
            _ => Steps.Decide(host, advised, $"{person} leaves", (_, _) => new RemoveParticipant(person)),
        };
    }

    public static Step Supervisor(Dice dice, int host)
    {
        var (person, queue, priority, command) = (dice.Person, dice.Pick(Company.Queues), 1 + dice.Next(5), dice.CommandId);
        var watcher = dice.OneIn(3) ? person : Company.Supervisor;
        var open = dice.Choose(now => now.State is not (Closed or Abandoned));
        var waiting = dice.Choose(now => now.State is Waiting or Offered or OutOfHours);
        return dice.Next(10) switch
        {
            < 3 => Steps.Decide(host, open, $"the supervisor gives it to {person} ({command})",
                (now, _) => new ForceAssign(person, Company.Supervisor, Company.Allowance(person, now), command)),
            3 => Steps.Decide(host, open, $"the supervisor closes it ({command})", (_, _) => new ForceClose(Company.Supervisor, "spam", command)),
            4 => Steps.Decide(host, dice.OneIn(3) ? open : waiting, $"the supervisor sets priority {priority} ({command})",
                (_, _) => new Reprioritise(priority, Company.Boost, Company.Supervisor, command)),
            5 => Steps.Decide(host, waiting, $"the supervisor moves it to {queue} ({command})",
                (_, _) => new MoveToQueue(queue, Company.Boost, MoveCause.Supervisor, Company.Supervisor, command)),
            6 => Steps.Decide(host, open, $"{watcher} listens", (_, _) => new AddParticipant(watcher, ParticipantRole.Monitoring)),
            7 => Steps.Decide(host, open, $"{watcher} joins", (_, _) => new AddParticipant(watcher, ParticipantRole.Supervising)),
            _ => Steps.Decide(host, dice.Choose(now => now.Participants.Count > 0), $"{watcher} is sent away", (_, _) => new RemoveParticipant(watcher, Company.Supervisor)),
        };
    }

    public static Step Clock(Dice dice, int host)
    {
        var (queue, waiting) = (dice.Pick(Company.Queues), dice.Choose(now => now.State is Waiting));
        return dice.Next(7) switch
        {
            6 => Steps.Decide(host, dice.Choose(_ => true), "nobody on either side ever wrote again", (_, _) => new GiveUp()),
            0 => Steps.Decide(host, dice.Choose(now => now.State is Waiting && now.Needs.Count > 0), "german is no longer required", (_, _) => new RelaxSkill("german")),
            1 => Steps.Decide(host, waiting, $"it overflows to {queue}", (_, _) => new MoveToQueue(queue, Company.Boost, MoveCause.Overflow, "system")),
            2 => Steps.Decide(host, waiting, "the queue takes messages only", (_, _) => new DeferContact("limit")),
            3 => Steps.Decide(host, dice.Choose(now => now.State is OutOfHours), "business hours begin", (_, _) => new OpenForBusiness()),
            4 => Steps.Decide(host, waiting, "the customer wants to be called", (_, _) => new AskCallBack("+4930123456")),
            _ => Steps.Decide(host, dice.Choose(_ => true), "a service level is at risk", (now, _) => new MarkRisk(new Risk("firstResponse", 0.8, now.EnqueuedAt))),
        };
    }
}
