using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators.Sms;

/// <summary>What is on the phones. The oldest messages and the phones that were quiet longest make room.</summary>
internal sealed class PhoneThreads
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<PhoneMessage>> threads = new(StringComparer.Ordinal);

    /// <summary>Of any phone.</summary>
    public Changes Changes { get; } = new();

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
            Changes.Raise();
        }
    }

    public void Mark(string phone, string messageId, string status)
    {
        lock (gate)
        {
            if (!threads.TryGetValue(phone, out var thread) || thread.FindIndex(m => m.Id == messageId) is not (>= 0 and var at))
                return;
            thread[at] = thread[at] with { Status = status };
            Changes.Raise();
        }
    }
}
