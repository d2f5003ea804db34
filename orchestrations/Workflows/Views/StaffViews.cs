using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Workflows.Views;

/// <summary>Somebody of the staff who is in a conversation without owning it.</summary>
public sealed record ParticipantView(string Operator, string Name, ParticipantRole Role, DateTimeOffset Since)
{
    /// <summary>Those whom <paramref name="viewer"/> may know of: who reads along unseen is shown to themselves alone.</summary>
    public static IReadOnlyList<ParticipantView> Of(Placement placement, Organisation organisation, string viewer) =>
    [
        .. placement.Participants
            .Where(one => one.Role is not ParticipantRole.Monitoring || one.Operator == viewer)
            .Select(one => new ParticipantView(one.Operator, organisation.ProfileOf(one.Operator).Name, one.Role, one.Since)),
    ];

    /// <summary><c>owner</c>, a role in lower camel case, or null.</summary>
    public static string? RoleOf(string viewer, string? owner, Placement? placement) =>
        owner == viewer ? "owner"
        : placement?.Participants.FirstOrDefault(one => one.Operator == viewer)?.Role.ToString().ToLowerInvariant();
}

/// <param name="Purpose">What the colleague is asked to do.</param>
public sealed record InvitationView(string Operator, string Name, OfferPurpose Purpose, DateTimeOffset ExpiresAt)
{
    /// <summary>Null when nobody is asked, or only somebody of the queue.</summary>
    public static InvitationView? Of(Placement placement, Organisation organisation) => placement.Offer is { From: not null } offer
        ? new(offer.Operator, organisation.ProfileOf(offer.Operator).Name, offer.What, offer.ExpiresAt)
        : null;
}

/// <param name="Relaxed">Required once, and no longer.</param>
/// <param name="RelaxAt">When it will no longer be required; null when that has come or never will.</param>
public sealed record NeedView(string Skill, int Level, bool Preferred, bool Relaxed, DateTimeOffset? RelaxAt)
{
    public static IReadOnlyList<NeedView> Of(Placement placement) =>
    [
        .. placement.Needs.Select(need => new NeedView(
            need.Skill, need.Level, need.Preferred, placement.Relaxed.Contains(need.Skill),
            placement.Requires(need) && need.RelaxAfter is { } after ? placement.EnteredAt + after : null)),
    ];
}
