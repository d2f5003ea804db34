using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Erases what has been kept for as long as the business wants, day by day of the journal, and finishes erasures that were left half done.</summary>
/// <remarks>
/// Days are walked once: how far is stored after each. What is held is looked at again when it is released, what was opened again when it
/// has ended, which is on a later day of the journal.
/// </remarks>
public sealed class Retention(
    IJournal journal, IEvidence evidence, IConversationRecord record, IOrganisations organisations, EraseConversation erase, TimeProvider clock)
{
    /// <summary>What one run leaves, the next one takes.</summary>
    public const int DaysAtOnceMax = 400;

    private static readonly Author System = Author.System;

    public async Task<RetentionRun> RunAsync(CancellationToken cancellation)
    {
        var run = await FinishAsync(cancellation);
        if ((await organisations.CurrentAsync(cancellation)).ConversationDays is not { } days)
            return run;
        // A conversation of the day has to be that old at the day's end.
        var until = DateOnly.FromDateTime((clock.GetUtcNow() - TimeSpan.FromDays(days)).UtcDateTime);
        if ((await evidence.RetentionDayAsync(cancellation) ?? await journal.FirstDayAsync(cancellation)) is not { } day)
            return run;
        for (var walked = 0; day < until && walked < DaysAtOnceMax; walked++, day = day.AddDays(1))
        {
            run += await DayAsync(day, cancellation);
            await evidence.NoteRetentionDayAsync(day.AddDays(1), cancellation);
        }

        return run;
    }

    private async Task<RetentionRun> DayAsync(DateOnly day, CancellationToken cancellation)
    {
        var from = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var run = new RetentionRun(0, 0);
        foreach (var id in (await journal.ResultsAsync(from, from.AddDays(1), cancellation)).Select(result => result.ConversationId).Distinct(StringComparer.Ordinal))
            run += await OneAsync(id, from.AddDays(1), cancellation);
        return run;
    }

    private async Task<RetentionRun> OneAsync(string conversationId, DateTimeOffset endedBefore, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { ErasedAt: null } head || !Lifecycle.IsOver(head.State) || head.EndedAt >= endedBefore)
            return new(0, 0);
        var erased = await erase.RunAsync(conversationId, System, "retention", $"retention:{head.Epoch}", cancellation);
        return erased.Refusal is LegallyHeld ? new(0, 1) : new(erased.IsRefused ? 0 : 1, 0);
    }

    private async Task<RetentionRun> FinishAsync(CancellationToken cancellation)
    {
        var run = new RetentionRun(0, 0);
        foreach (var due in await evidence.DueAsync(cancellation))
        {
            if (!due.OnlyIfKeptTooLong)
                await erase.ResumeAsync(due);
            else
                run += await ReleasedAsync(due, cancellation);
        }

        return run;
    }

    /// <summary>Only what retention has passed by already has to be made up for.</summary>
    private async Task<RetentionRun> ReleasedAsync(DueErasure due, CancellationToken cancellation)
    {
        var walked = (await organisations.CurrentAsync(cancellation)).ConversationDays is null ? null : await evidence.RetentionDayAsync(cancellation);
        await evidence.DoneAsync(due.ConversationId, cancellation);
        return walked is { } day ? await OneAsync(due.ConversationId, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), cancellation) : new(0, 0);
    }
}

/// <param name="Held">Kept although it is old enough.</param>
public readonly record struct RetentionRun(int Erased, int Held)
{
    public static RetentionRun operator +(RetentionRun one, RetentionRun other) => new(one.Erased + other.Erased, one.Held + other.Held);
}
