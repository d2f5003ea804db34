using ContactFunctions.Domain.Organisations;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Configuration;

/// <summary>A contact that nobody has made: what would become of it.</summary>
/// <param name="Priority">1 to 5; null: what the entry rules say.</param>
/// <param name="Preferred">The operator who served this customer last; null: nobody.</param>
public sealed record PreviewContact(
    string Queue,
    string Channel = "chat",
    IReadOnlyList<Domain.Routing.SkillNeed>? Needs = null,
    int? Priority = null,
    string? Locale = null,
    string? Segment = null,
    string? Page = null,
    string? Preferred = null);

/// <summary>Who would get a contact now, and why the others would not.</summary>
/// <param name="Version">The version of the configuration that it was judged by; of a proposed document what it says of itself.</param>
/// <param name="Queue">Where it would wait.</param>
/// <param name="Rule">The entry rule that matches; null: none does.</param>
/// <param name="Spread">The queues that share such contacts; null: it always goes to <paramref name="Queue"/>.</param>
/// <param name="IsOpen">Whether the queue is open now.</param>
/// <param name="Limit">What the contact would meet because the queue is beyond its limit; null: it is not.</param>
/// <param name="WouldWait">True when nobody would be asked at once: none is eligible, or others are served first.</param>
/// <param name="Asked">Who would be asked at once.</param>
public sealed record PreviewView(
    DateTimeOffset At,
    long Version,
    string Queue,
    int Priority,
    IReadOnlyList<PreviewNeed> Needs,
    string? Rule,
    IReadOnlyList<QueueShare>? Spread,
    bool IsOpen,
    LimitAction? Limit,
    bool WouldWait,
    int Position,
    IReadOnlyList<string> Asked,
    IReadOnlyList<CandidateView> Candidates);

/// <param name="RelaxAfterSeconds">Null: it stays required, or was never.</param>
public sealed record PreviewNeed(string Skill, int Level, bool Preferred, int? RelaxAfterSeconds);
