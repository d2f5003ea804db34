using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Stores changes in groups, one transaction at a time for each conversation.</summary>
internal sealed class RecordWriter
{
    private const int GroupMax = 64;

    private readonly RecordReader reader;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly RecordArchive archive;
    private readonly GroupCommit<WaitingChange> groups;

    public RecordWriter(RecordReader reader, RecordArchive archive, TimeProvider time, ILogger log)
    {
        (this.reader, this.archive, this.time, this.log) = (reader, archive, time, log);
        groups = new GroupCommit<WaitingChange>(CommitAsync, GroupMax);
    }

    public Task<Outcome<Recorded>> ApplyAsync(string conversationId, RecordCommand command)
    {
        var change = new WaitingChange(command);
        groups.Enqueue(conversationId, change);
        return change.Answer;
    }

    private async Task CommitAsync(string conversationId, IReadOnlyList<WaitingChange> group)
    {
        var open = group.ToList();
        try
        {
            await new RecordSession(conversationId, open, reader, time, log).RunAsync();
            if (reader.Recent(conversationId) is { } known && RecordPages.IsLong(known.Head, known.PutAway))
                archive.Request(conversationId);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Nobody else hears of it: whoever waits must.
            Log.RecordFailed(log, conversationId, open.Count, fault);
            foreach (var change in open)
                change.Fail(fault);
        }
    }
}
