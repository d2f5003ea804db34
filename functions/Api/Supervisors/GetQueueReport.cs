using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class GetQueueReport(Door door, ReportQueues report, IOrganisations organisations, TimeProvider clock)
{
    [Function(nameof(GetQueueReport))]
    [Call(Audience.Supervisor, "What each queue did in an interval, with definitions. Today unless given.", TextQuery = ["from", "to", "queue"])]
    [Answers(200, typeof(QueueReportView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/queues")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, _ => ShowAsync(request.Query, cancellation), cancellation);

    private async Task<IActionResult> ShowAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var now = clock.GetUtcNow();
        var interval = Interval.Of(query, now, organisation.Zone);
        if (interval.Refusal is { } wrong)
            return Answers.Refused(wrong);
        var (from, to) = interval.Value;
        var queue = query["queue"].ToString();
        var numbers = (await report.RunAsync(from, to, cancellation)).Where(one => queue.Length == 0 || one.Queue == queue);
        return Answers.Ok(
            new QueueReportView(from, to, now, [.. numbers.Select(QueueNumbersView.Of)], Definitions.All), WireJson.Contract.QueueReportView);
    }
}
