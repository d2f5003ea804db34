using System.Collections.Concurrent;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>The operators: shifts with a break, heartbeats, and whatever they are offered is taken.</summary>
internal sealed class DayDesk(IReadOnlyList<OperatorApi> people, DayPlan plan)
{
    private const int Shifts = 3;
    private const int OverlapHours = 2;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private readonly TimeProvider clock = TimeProvider.System;
    private readonly ConcurrentDictionary<string, DayContact> expected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DayContact> texting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> ignored = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (OperatorApi From, TaskCompletionSource<OperatorApi> Taken)> moving = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Faults { get; } = [];

    public void Expect(DayContact contact) => (contact.Conversation is { } id ? expected : texting)[contact.Conversation ?? contact.Mark] = contact;

    public void Ignore(string conversation) => ignored[conversation] = true;

    public Task WorkAsync(long began, CancellationToken stop) =>
        Task.WhenAll(people.Select((person, number) => WorkAsync(person, number, began, stop)));

    public async Task CloseAsync(OperatorApi person, string conversation)
    {
        await Again.UntilAsync(() => person.CloseAsync(conversation));
        await Again.UntilAsync(() => person.WrapUpDoneAsync(conversation));
    }

    /// <summary>Back into the queue, to whoever takes it next, who closes it.</summary>
    public async Task TransferredAsync(OperatorApi person, DayContact contact)
    {
        var taken = new TaskCompletionSource<OperatorApi>(TaskCreationOptions.RunContinuationsAsynchronously);
        moving[contact.Conversation!] = (person, taken);
        var order = new { commandId = CustomerApi.NewId(), to = new { queue = "support" }, note = "please go on", mode = "blind" };
        await Again.UntilAsync(() => person.Api.SendAsync(HttpMethod.Post, $"conversations/{contact.Conversation}/transfer", order));
        await CloseAsync(await taken.Task.WaitAsync(TimeSpan.FromSeconds(90), clock), contact.Conversation!);
    }

    /// <summary>In an hour of the day: a third of the people each eight hours, some staying on, a break in the middle.</summary>
    private static bool IsThere(int number, double hour)
    {
        var begins = number % Shifts * (DayPlan.Hours / Shifts);
        var worked = (hour - begins + DayPlan.Hours) % DayPlan.Hours;
        var pauses = worked is >= 4 and < 4.5 && number / Shifts % 2 == 0;
        return worked < (DayPlan.Hours / Shifts) + OverlapHours && !pauses;
    }

    private async Task WorkAsync(OperatorApi person, int number, long began, CancellationToken stop)
    {
        using var look = new PeriodicTimer(Look, clock);
        var (isThere, beatAt) = (false, began);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var hour = clock.GetElapsedTime(began) / plan.Hour;
                var wanted = hour >= DayPlan.Hours || IsThere(number, hour);
                if (wanted != isThere)
                    await person.PresenceAsync(wanted ? "available" : "away", ct: CancellationToken.None);
                isThere = wanted;
                if (beatAt == began || clock.GetElapsedTime(beatAt) > Beat)
                    (_, beatAt) = (person.HeartbeatAsync(CancellationToken.None).ContinueWith(_ => { }, TaskScheduler.Default), clock.GetTimestamp());
                foreach (var offer in (await person.WorkAsync(CancellationToken.None)).Offers)
                    await TakeAsync(person, offer);
            }
            // A host was killed under it: the next look asks again.
            catch (Exception e) when (e is ApiProblem or HttpRequestException or TaskCanceledException or IOException)
            {
                if (e is ApiProblem { Code: not ("offer_taken" or "offer_expired" or "offer_withdrawn" or "not_found" or "capacity_full") } problem && (int)problem.Status < 500)
                    Faults.Enqueue($"{person.User}: {e.Message}");
            }

            await look.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task TakeAsync(OperatorApi person, OfferView offer)
    {
        await person.AcceptAsync(offer.ConversationId, offer.OfferId);
        if (moving.TryRemove(offer.ConversationId, out var move))
            move.Taken.TrySetResult(person);
        else if (await FindAsync(person, offer.ConversationId) is { } contact)
            contact.IsTakenBy(person);
        else
            await CloseAsync(person, offer.ConversationId);
    }

    /// <summary>A chat is known by its id, a text by its first words. Null: one that left meanwhile, or came back only to leave.</summary>
    private async Task<DayContact?> FindAsync(OperatorApi person, string conversation)
    {
        if (ignored.ContainsKey(conversation))
            return null;
        for (var look = 0; look < 20; look++)
        {
            if (expected.TryGetValue(conversation, out var known))
                return known.Leaves ? null : known;
            var first = (await person.MessagesAsync(conversation)).FirstOrDefault(message => message.Kind == "text")?.Text;
            if (first is not null && texting.TryGetValue(first, out var text))
            {
                text.Conversation = conversation;
                return expected[conversation] = text;
            }

            await Task.Delay(Look, clock);
        }

        return null;
    }
}
