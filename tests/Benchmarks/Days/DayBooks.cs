using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>Looks afterwards whether everything that was answered is there, once and in order.</summary>
internal static class DayBooks
{
    private const int AtOnce = 6;

    /// <returns>What is wrong; empty: nothing.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(OperatorApi supervisor, IReadOnlyList<DayContact> contacts)
    {
        var wrong = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            contacts.Where(contact => contact.Conversation is not null), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (contact, ct) =>
            {
                var messages = await Again.UntilAsync(() => supervisor.MessagesAsync(contact.Conversation!, ct: ct));
                var stored = messages.Where(message => message.Kind == "text").Select(message => message.Text).CountBy(text => text).ToDictionary();
                foreach (var text in contact.Said)
                    if (stored.GetValueOrDefault(text) is not 1 and var count)
                        wrong.Enqueue($"'{text}' is stored {count} times");
                var numbers = messages.Select(message => message.Seq).OfType<long>().ToList();
                if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(number => (long)number)))
                    wrong.Enqueue($"{contact.Mark} has gaps");
            });
        return [.. wrong];
    }
}
