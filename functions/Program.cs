using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Auth.Roles;
using ContactFunctions.Functions.Outgoing;
using ContactFunctions.Functions.Evidence;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Pipeline;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Functions.Mail;
using ContactFunctions.Functions.Realtime;
using ContactFunctions.Functions.Sms;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Telemetry;
using ContactFunctions.Functions.Telemetry.Logs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<DoorWatch>();
builder.UseMiddleware<PlainFaults>();
builder.UseMiddleware<HttpHeaders>();
builder.UseMiddleware<WatchLoad>();
builder.UseMiddleware<HttpErrors>();
builder.UseMiddleware<RoleGate>();
builder.UseMiddleware<AddressLimits>();
builder.UseMiddleware<AuditReads>();
// Request logs carry query strings, and with them secrets of webhooks.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
builder.Services
    .AddTelemetry(builder.Configuration)
    .AddDoors(builder.Configuration)
    .AddUseCases()
    .AddStorage(builder.Configuration)
    .AddRealtime(builder.Configuration)
    .AddAttachments(builder.Configuration)
    .AddSms(builder.Configuration)
    .AddMail(builder.Configuration)
    .AddOutgoing(builder.Configuration)
    .AddEvidence(builder.Configuration);
await builder.Build().RunAsync();
