using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Organisations.Rules;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Configuration;

/// <summary>What would become of a contact now, by the rules as they are or as somebody proposes them. Changes nothing.</summary>
public sealed class PreviewRouting(IRoutingLedger ledger, IOrganisations organisations, QueueBoard board)
{
    /// <summary>Stands for a conversation that does not exist.</summary>
    private const string Nobody = "preview";

    /// <param name="proposed">Null: the published organisation.</param>
    public async Task<Outcome<PreviewView>> RunAsync(PreviewContact contact, OrganisationDocument? proposed, CancellationToken cancellation)
    {
        if (proposed is not null && DocumentRules.Check(proposed, InUse.Nothing) is var findings && findings.Any(finding => !finding.Warning))
            return new InvalidConfiguration(findings);
        var organisation = proposed?.ToOrganisation() ?? await organisations.CurrentAsync(cancellation);
        if (!organisation.Queues.ContainsKey(contact.Queue))
            return new Invalid("There is no queue of this name.", "contact.queue", "unknown_queue");
        var snapshot = await ledger.SnapshotAsync(cancellation);
        var arrival = new Arrival(Nobody, contact.Channel, contact.Queue, contact.Segment, contact.Locale, contact.Page, contact.Needs);
        var destination = ControlLogic.Decide(organisation, arrival);
        var ticket = new Ticket(Placed(contact, destination, organisation, snapshot.TakenAt));
        return View(ticket.Placement, destination.Request.Rule, organisation, snapshot, Picture.OfEverybody(snapshot, organisation), ticket);
    }

    private PreviewView View(
        Placement placement, string? rule, Organisation organisation, LedgerSnapshot ledgerNow, Snapshot picture, Ticket ticket)
    {
        var policy = organisation.PolicyOf(placement.Queue);
        var isOpen = organisation.HoursOf(policy.Calendar).IsOpen(picture.TakenAt);
        var asked = isOpen
            ? Matcher.Match(picture with { Tickets = [.. picture.Tickets, ticket] }).FirstOrDefault(one => one.Ticket == ticket)?.Candidates
            : null;
        var ahead = picture.Tickets.Count(other => other.Placement.Queue == placement.Queue && Ticket.Order.Compare(other, ticket) < 0);
        return new PreviewView(
            picture.TakenAt, organisation.Version, placement.Queue, placement.Priority,
            [.. placement.Needs.Select(need => new PreviewNeed(need.Skill, need.Level, need.Preferred, (int?)need.RelaxAfter?.TotalSeconds))],
            rule, organisation.EntryRules.FirstOrDefault(one => one.Name == rule)?.Then.Spread,
            isOpen, board.Beyond(policy, organisation, ledgerNow), asked is null, ahead + 1,
            [.. (asked ?? []).Select(one => one.Profile.Id)],
            CandidateView.Of(placement, picture));
    }

    private static Placement Placed(PreviewContact contact, Destination destination, Organisation organisation, DateTimeOffset now)
    {
        var policy = organisation.PolicyOf(destination.Queue);
        var channel = organisation.ChannelOf(contact.Channel);
        var priority = contact.Priority ?? destination.Request.Priority;
        return new Placement
        {
            ConversationId = Nobody,
            Epoch = 1,
            Version = 1,
            State = ConversationState.Waiting,
            Channel = contact.Channel,
            Queue = destination.Queue,
            Priority = priority,
            ChannelPriority = channel.Priority,
            Weight = channel.Weight,
            EnqueuedAt = now,
            QueuedAt = now,
            EffectiveAt = QueueOrder.Effective(now, priority + channel.Priority, policy.PriorityBoost),
            TicketNumber = 0,
            Needs = ControlLogic.NeedsOn(destination.Request.Needs, policy.Skills),
            PreferredOperator = contact.Preferred,
            PreferredUntil = contact.Preferred is not null && policy.PreferredPatience > TimeSpan.Zero ? now + policy.PreferredPatience : null,
            Segment = contact.Segment,
        };
    }
}
