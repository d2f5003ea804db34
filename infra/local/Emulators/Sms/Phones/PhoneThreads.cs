namespace ContactFunctions.Emulators.Sms;

/// <summary>What is on the phones. The oldest messages and the phones that were quiet longest make room.</summary>
internal sealed class PhoneThreads
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<PhoneMessage>> threads = new(StringComparer.Ordinal);
    private long version;
    private TaskCompletionSource changed = NewSignal();

    /// <summary>Grows with every change of any phone.</summary>
    public long Version
    {
        get
        {
            lock (gate)
                return version;
        }
    }

    public IReadOnlyList<PhoneMessage> Of(string phone)
    {
        lock (gate)
            return threads.TryGetValue(phone, out var thread) ? [.. thread] : [];
    }

    /// <summary>Each phone with its last message, the liveliest first.</summary>
    public IReadOnlyList<(string Phone, PhoneMessage Last)> All()
    {
        lock (gate)
            return [.. threads.Select(t => (t.Key, Last: t.Value[^1])).OrderByDescending(t => t.Last.At)];
    }

    public void Add(string phone, PhoneMessage message)
    {
        lock (gate)
        {
            if (!threads.TryGetValue(phone, out var thread))
            {
                if (threads.Count == SmsLimits.PhonesMax)
                    threads.Remove(threads.MinBy(t => t.Value[^1].At).Key);
                threads[phone] = thread = [];
            }

            thread.Add(message);
            if (thread.Count > SmsLimits.MessagesPerPhoneMax)
                thread.RemoveAt(0);
            Announce();
        }
    }

    public void Mark(string phone, string messageId, string status)
    {
        lock (gate)
        {
            if (!threads.TryGetValue(phone, out var thread) || thread.FindIndex(m => m.Id == messageId) is not (>= 0 and var at))
                return;
            thread[at] = thread[at] with { Status = status };
            Announce();
        }
    }

    /// <summary>Ends when something changed after that version.</summary>
    public Task ChangedAfterAsync(long seen)
    {
        lock (gate)
            return version > seen ? Task.CompletedTask : changed.Task;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Announce()
    {
        version++;
        changed.SetResult();
        changed = NewSignal();
    }
}
