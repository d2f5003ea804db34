using System.Globalization;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using static ContactFunctions.Domain.Hooks.HookKind;

namespace ContactFunctions.Domain.Hooks;

/// <summary>Reads from the record what happened. The same entries give the same happenings under the same ids.</summary>
public static class Happenings
{
    /// <param name="entries">Of the record, in order and without a gap.</param>
    public static IReadOnlyList<Happening> Of(ConversationHead head, IReadOnlyList<Entry> entries) =>
        [.. entries.SelectMany((entry, place) => KindsOf(entry, entries.Skip(place + 1), head).Select(kind => One(head, entry, kind)))];

    private static IReadOnlyList<HookKind> KindsOf(Entry entry, IEnumerable<Entry> later, ConversationHead head) => HookKinds.MayBe(entry) switch
    {
        [WrapUp, Closed] => [EndsInWrapUp(entry, later, head) ? WrapUp : Closed],
        [var began, Queued] => FoundClosed(entry, later) ? [began] : [began, Queued],
        var certain => certain,
    };

    /// <summary>The next thing that happened to its state tells; when nothing did, its state does.</summary>
    private static bool EndsInWrapUp(Entry end, IEnumerable<Entry> later, ConversationHead head) =>
        end.Event is not "forceClosed"
        && (later.Select(entry => entry.Event).FirstOrDefault(name => name is "wrapUpDone" or "resumed" or "requeuedOnReturn" or "reopened") is { } next
            ? next is not "reopened"
            : head.State is ConversationState.WrapUp);

    /// <summary>It begins outside of business hours, or where messages only are taken: it waits in no queue yet.</summary>
    private static bool FoundClosed(Entry beginning, IEnumerable<Entry> later) =>
        later.TakeWhile(entry => entry.SentAt == beginning.SentAt).Any(entry => entry.Event is "foundClosed" or "deferred");

    private static Happening One(ConversationHead head, Entry entry, HookKind kind)
    {
        var isSecond = kind is Queued && entry.Event is ("opened" or "reopened");
        var id = string.Create(CultureInfo.InvariantCulture, $"{head.Id}-{entry.Number}{(isSecond ? "-queued" : "")}");
        var data = new HappeningData(head.Channel, head.Queue, head.Epoch, head.CreatedAt);
        return new Happening(id, kind, entry.SentAt, head.Id, entry.Number, kind switch
        {
            MessageAdded => data with
            {
                Author = Role(entry.Author.Role),
                Operator = entry.Author.Role is AuthorRole.Operator ? entry.Author.Id : null,
                MessageId = entry.MessageId,
                Seq = entry.Seq,
            },
            SlaWarning or SlaBreached => data with { Operator = head.Owner, Clock = ClockOf(entry.Event!) },
            Closed or WrapUp => data with { Operator = entry.Author.Id ?? head.Owner, Disposition = head.Disposition },
            Assigned or Transferred or Idle or Resumed => data with { Operator = entry.Author.Id ?? head.Owner },
            Rated => data with { Operator = head.Owner, Disposition = head.Disposition },
            Opened or Queued or Abandoned or Reopened => data,
        });
    }

    private static string Role(AuthorRole role) => role.ToString().ToLowerInvariant();

    private static string ClockOf(string name) => name[..name.LastIndexOfAny(['W', 'B'])];
}
