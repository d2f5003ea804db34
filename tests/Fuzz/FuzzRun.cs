using System.Text;
using System.Text.RegularExpressions;
using ContactFunctions.Fuzz.Cases;
using ContactFunctions.Fuzz.Checks;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Fuzz.Wire;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz;

/// <summary>Sends cases to the hosts of an app, several at a time, and judges every answer.</summary>
internal sealed partial class FuzzRun(World world, int seed)
{
    private const int Workers = 16;
    private const int FreshEvery = 100;
    private readonly CaseMaker cases = new(world, seed);
    private readonly AnswerCheck check = new(world);
    private readonly IReadOnlyList<Uri> hosts =
        [.. world.App.Processes.Keys.Where(name => name.StartsWith("functions", StringComparison.Ordinal)).Order().Select(world.App.AddressOf)];

    private int next;

    public Tally Tally { get; } = new();

    /// <summary>After so many cases, what they opened is ended; null: not before the run is over.</summary>
    public int? TidyEvery { get; init; }

    /// <param name="first">Number of the first case.</param>
    public async Task SendAsync(int first, int count, CancellationToken ct)
    {
        next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => WorkAsync(worker, first + count, ct)));
    }

    private async Task WorkAsync(int worker, int end, CancellationToken ct)
    {
        using var connection = new RawConnection(hosts[worker % hosts.Count]);
        while (Interlocked.Increment(ref next) is var number && number < end)
        {
            if (number % FreshEvery == 0)
                await world.RenewAsync(number / FreshEvery, ct);
            if (TidyEvery is { } often && number % often == 0)
                await world.TidyAsync(ct);
            await TryAsync(connection, number, ct);
        }
    }

    private async Task TryAsync(RawConnection connection, int number, CancellationToken ct)
    {
        var draft = cases.Make(number);
        var request = draft.ToRequest();
        try
        {
            var answer = await connection.SendAsync(request, ct);
            Tally.Count(draft, answer);
            if (check.WhatIsWrong(draft, request, answer) is { } wrong)
                Tally.Fail(new Failure(number, draft.Caller.Name, $"{draft.Endpoint.Name}: {wrong}", request.ToString()));
            Learn(answer);
        }
        catch (Exception e) when (e is TimeoutException or InvalidDataException or FormatException or EndOfStreamException)
        {
            Tally.Fail(new Failure(number, draft.Caller.Name, $"{draft.Endpoint.Name}: {e.Message}", request.ToString()));
        }
    }

    /// <summary>Ids that later cases send back.</summary>
    private void Learn(RawAnswer answer)
    {
        if (answer.Status is not (200 or 201) || answer.Body.Length == 0)
            return;
        var text = Encoding.UTF8.GetString(answer.Body);
        foreach (Match id in Id().Matches(text))
            world.Learned[id.Groups[1].Value] = id.Groups[2].Value;
        if (Offer().Match(text) is { Success: true } offer)
            (world.Learned["offerId"], world.Learned["offerOf"]) = (offer.Groups[1].Value, offer.Groups[2].Value);
    }

    [GeneratedRegex("\"(messageId|attachmentId)\":\"([A-Za-z0-9._:-]{1,80})\"")]
    private static partial Regex Id();

    [GeneratedRegex("\"offerId\":\"([^\"]+)\",\"conversationId\":\"([^\"]+)\"")]
    private static partial Regex Offer();
}
