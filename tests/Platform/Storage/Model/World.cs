using ContactFunctions.Functions.Storage;
using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Several hosts on one table, with the books beside it.</summary>
internal sealed class World
{
    public const int Hosts = 3;

    private readonly ManualTime day = new(Placements.Start);
    private readonly MemoryTable table;
    private readonly Traffic traffic = new();
    private readonly FunctionHost[] hosts;
    private readonly List<string>? notes;

    /// <param name="notes">Takes what happens beneath the steps; null: nobody wants to know.</param>
    public World(List<string>? notes)
    {
        this.notes = notes;
        Time = new TickingTime(day);
        table = new MemoryTable(Time);
        Books = new Books(Time);
        table.Committed = changes =>
        {
            if (traffic.Luck is not null) Tell($"stored {string.Join(", ", changes.Select(change => (change.After is null ? "-" : "") + (change.After ?? change.Before)!.RowKey))}");
            Books.Follow(changes);
        };
        hosts = [.. Enumerable.Range(0, Hosts).Select(Start)];
        _ = new MemoryTableClient(table, "Routing").CreateIfNotExistsAsync();
    }

    public TimeProvider Time { get; }

    public Books Books { get; }

    /// <summary>Plays the round to its end.</summary>
    /// <returns>What each step answered.</returns>
    public IReadOnlyList<string> Play(Round round)
    {
        day.Advance(round.Before);
        var answers = new string[round.Steps.Count];
        var steps = round.Steps.Select((step, index) => (Func<Task>)(async () => answers[index] = await PlayAsync(step)));
        var isDone = round.Luck > 0 ? traffic.Run(steps, round.Luck) : steps.All(step => step().Wait(TimeSpan.FromSeconds(20)));
        Books.Check("I4", isDone, () => "a step never ends");
        for (var host = 0; host < hosts.Length; host++)
            if (hosts[host].IsDead) hosts[host] = Start(host);
        return answers;
    }

    /// <summary>A host's turn like any other request's, so that whatever waits in between is somewhere in the middle.</summary>
    public Task TurnAsync() => traffic.TurnAsync();

    /// <summary>True while one step follows the other.</summary>
    public bool IsQuiet => traffic.Luck is null;

    public void Pass(TimeSpan time) => day.Advance(time);

    private FunctionHost Start(int number) => new($"host {(char)('A' + number)}", table, traffic, Time, Tell);

    private async Task<string> PlayAsync(Step step)
    {
        var call = new Call();
        Call.Current = call;
        StorageFaults.PauseInstead.Value = traffic.TurnAsync;
        var host = hosts[step.Host];
        try
        {
            return await step.PlayAsync(this, host, call);
        }
        catch (HostDied)
        {
            return $"{host.Name} died meanwhile";
        }
        catch (Exception fault) when (StorageFaults.IsUnknownOutcome(fault) && traffic.Luck is not null)
        {
            return $"gave up: {fault.Message}";
        }
        catch (Exception fault)
        {
            Books.Check("I4", false, () => $"{step.Says}: {fault.GetType().Name}: {fault.Message}");
            return "threw";
        }
    }

    private void Tell(string note)
    {
        if (notes is not null) lock (notes) notes.Add(note);
    }
}
