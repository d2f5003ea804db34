using System.Text.Json.Serialization.Metadata;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Roles;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContactFunctions.Functions.Api.Doors;

/// <summary>
/// What every call goes through before its use case: who is it, does <see cref="RoleTable"/> let them in, and is the body in order. In this order, so
/// that strangers learn nothing.
/// </summary>
public sealed class Door(Callers callers)
{
    /// <summary>The customer of this conversation, or any of the staff, as far as the table lets them in.</summary>
    public async Task<IActionResult> ParticipantAsync(
        HttpRequest request, string id, Func<Caller, Task<IActionResult>> enter, CancellationToken cancellation)
    {
        var caller = await callers.OfConversationAsync(request, id, cancellation);
        return Refused(request, caller) is { } refused ? refused : await enter(caller.Value);
    }

    /// <param name="whenEmpty">What no body means; null makes it mandatory.</param>
    public Task<IActionResult> ParticipantAsync<TBody>(
        HttpRequest request, string id, JsonTypeInfo<TBody> type, TBody? whenEmpty,
        Func<Caller, TBody, Task<IActionResult>> enter, CancellationToken cancellation)
        where TBody : class, IBody =>
        ParticipantAsync(request, id, caller => ReadAsync(request, type, whenEmpty, body => enter(caller, body), cancellation), cancellation);

    /// <summary>Staff, of whichever role the table asks for.</summary>
    /// <param name="id">What the call is about; null when it is about the caller.</param>
    public async Task<IActionResult> StaffAsync(
        HttpRequest request, string? id, Func<StaffCaller, Task<IActionResult>> enter, CancellationToken cancellation)
    {
        var caller = await callers.StaffAsync(request, id, cancellation);
        if (Refused(request, caller) is { } refused)
            return refused;
        request.HttpContext.Features.Set(new StaffVisit(caller.Value, id));
        return await enter(caller.Value);
    }

    public Task<IActionResult> StaffAsync<TBody>(
        HttpRequest request, string? id, JsonTypeInfo<TBody> type, TBody? whenEmpty,
        Func<StaffCaller, TBody, Task<IActionResult>> enter, CancellationToken cancellation)
        where TBody : class, IBody =>
        StaffAsync(request, id, caller => ReadAsync(request, type, whenEmpty, body => enter(caller, body), cancellation), cancellation);

    /// <summary>The customer of this conversation; staff get what a stranger gets.</summary>
    public Task<IActionResult> CustomerAsync(
        HttpRequest request, string id, Func<CustomerCaller, Task<IActionResult>> enter, CancellationToken cancellation) =>
        ParticipantAsync(
            request, id, caller => caller is CustomerCaller customer ? enter(customer) : Task.FromResult(Answers.Refused(new NotFound())), cancellation);

    public async Task<IActionResult> ReadAsync<TBody>(
        HttpRequest request, JsonTypeInfo<TBody> type, TBody? whenEmpty, Func<TBody, Task<IActionResult>> enter, CancellationToken cancellation)
        where TBody : class, IBody
    {
        var body = await request.ReadJsonAsync(type, whenEmpty, cancellation);
        if ((body.Refusal ?? body.Value.Check()) is { } refusal)
            return Answers.Refused(refusal);
        return await enter(body.Value);
    }

    /// <summary>Null: <see cref="RoleTable"/> lets them in.</summary>
    private static IActionResult? Refused<TCaller>(HttpRequest request, Outcome<TCaller> caller)
        where TCaller : Caller =>
        (caller.Refusal ?? Rule.Of(request).WhyNot(caller.Value)) is { } refusal ? Answers.Refused(refusal) : null;
}
