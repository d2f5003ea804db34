using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Storage.Evidence;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>One transaction on one conversation: as many of the waiting changes as fit, each decided on what the one before left.</summary>
internal sealed class RecordAttempt
{
    /// <summary>The service's limit.</summary>
    private const int OperationsMax = 100;

    private readonly List<Decided> decided = [];
    private readonly List<(WaitingChange Change, Refusal? Refusal)> without = [];
    private readonly List<(WaitingChange Change, WaitingChange First)> doubles = [];
    private readonly Dictionary<string, WaitingChange> keys = new(StringComparer.Ordinal);
    private readonly Seed seed = Seeds.Draw();
    private int operations = 1;

    private RecordAttempt(KnownHead known) => (Known, After) = (known, known.Head);

    /// <summary>The head that everything here rests on.</summary>
    public KnownHead Known { get; }

    public ConversationHead After { get; private set; }

    public string Commit { get; } = Guid.NewGuid().ToString("N");
    /// <summary>True when nobody knows whether it was stored.</summary>
    public bool AnswerWasLost { get; set; }

    /// <summary>What is to be stored.</summary>
    public IReadOnlyList<Decided> Decided => decided;

    /// <summary>Changes that store nothing: refused, or done already when the refusal is null. True only if the head is the newest.</summary>
    public IReadOnlyList<(WaitingChange Change, Refusal? Refusal)> Without => without;

    /// <summary>Changes that carry the key of another one in this attempt.</summary>
    public IReadOnlyList<(WaitingChange Change, WaitingChange First)> Doubles => doubles;

    public bool HasNothingToStore => decided.Count == 0;

    public static RecordAttempt Decide(KnownHead known, IEnumerable<WaitingChange> changes, DateTimeOffset now)
    {
        var attempt = new RecordAttempt(known);
        foreach (var change in changes)
        {
            if (!attempt.TryAdd(change, now)) break;
        }

        return attempt;
    }

    /// <summary>The head first, so that a stale one is told apart from a key that was used.</summary>
    public IReadOnlyList<TableTransactionAction> Actions()
    {
        var actions = new List<TableTransactionAction>(operations)
        {
            new(TableTransactionActionType.UpdateReplace, HeadRow.Of(After, Commit, Known.PutAway), Known.ETag),
        };
        foreach (var one in decided)
            actions.AddRange(RowsOf(After.Id, one.Change.Key, one.Decision, one.Sends, Commit).Select(Add));
        return actions;
    }

    /// <summary>The rows of one change; its key comes first.</summary>
    public static IEnumerable<ITableEntity> RowsOf(
        string conversationId, IdempotencyKey? key, RecordDecision decision, IEnumerable<long> sends, string commit) =>
    [
        .. key is null ? Enumerable.Empty<ITableEntity>() : [KeyRow.Of(conversationId, key, decision.Entries, commit)],
        .. decision.Entries.Select(entry => EntryRow.Of(conversationId, entry)),
        .. decision.Entries.Where(entry => sends.Contains(entry.Number)).Select(entry => SendRow.Pending(conversationId, entry, commit)),
        .. decision.Seal is { } seal ? [SealRow.Of(seal)] : Enumerable.Empty<ITableEntity>(),
    ];

    public static TableTransactionAction Add(ITableEntity row) => new(TableTransactionActionType.Add, row);

    /// <summary>The change whose key row is the operation at <paramref name="index"/>; null when another row is.</summary>
    public WaitingChange? KeyedAt(int? index)
    {
        var at = 1;
        foreach (var one in decided)
        {
            if (at == index && one.Change.Key is not null) return one.Change;
            at += one.RowCount;
        }

        return null;
    }

    private bool TryAdd(WaitingChange change, DateTimeOffset now)
    {
        if (change.Key is { } key && keys.TryGetValue(key.Value, out var first))
        {
            doubles.Add((change, first));
            return true;
        }

        var outcome = RecordRules.Decide(After, change.Command, now, seed);
        if (outcome.IsRefused || ReferenceEquals(outcome.Value.Head, After))
        {
            without.Add((change, outcome.Refusal));
            return true;
        }

        var one = new Decided(change, outcome.Value, After);
        if (operations + one.RowCount > OperationsMax) return false;
        operations += one.RowCount;
        decided.Add(one);
        if (change.Key is not null) keys[change.Key.Value] = change;
        After = outcome.Value.Head;
        change.CarriedBy(Commit);
        return true;
    }
}
