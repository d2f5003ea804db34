using System.Globalization;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Hooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Hooks;

public sealed class ListDeliveries(Door door, ManageHooks manage)
{
    private const int LimitDefault = 50;

    [Function(nameof(ListDeliveries))]
    [Call(Audience.Supervisor, "What was delivered to a webhook and how, newest first. state is pending, delivered or dead; after is the last deliveryId that is known.", Query = ["limit"], TextQuery = ["state", "after"])]
    [Answers(200, typeof(IReadOnlyList<DeliveryView>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "webhooks/{id}/deliveries")] HttpRequest request, string id, CancellationToken cancellation) =>
        door.StaffAsync(request, null, _ => ListAsync(request.Query, id, cancellation), cancellation);

    private async Task<IActionResult> ListAsync(IQueryCollection query, string id, CancellationToken cancellation)
    {
        var (state, after, limit) = (query["state"].ToString(), query["after"].ToString(), LimitDefault);
        if (state.Length > 0 && ReplayBody.StateOf(state) is null)
            return Answers.Refused(new Invalid("One of pending, delivered, dead is allowed.", "state"));
        if (after.Length > 0 && Field.Key(after, "after") is { } wrong)
            return Answers.Refused(wrong);
        if (query.TryGetValue("limit", out var text)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > HookLimits.PageMax))
            return Answers.Refused(new Invalid($"1 to {HookLimits.PageMax} is allowed.", "limit"));
        var found = await manage.LogAsync(id, ReplayBody.StateOf(state), after.Length > 0 ? after : null, limit, cancellation);
        return Answers.From(found, log => [.. log.Select(DeliveryView.Of)], WireJson.Contract.IReadOnlyListDeliveryView);
    }
}
