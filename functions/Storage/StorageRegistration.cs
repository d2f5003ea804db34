using ContactFunctions.Functions.Storage.Account;
using ContactFunctions.Functions.Storage.Adherence;
using ContactFunctions.Functions.Storage.Audit;
using ContactFunctions.Functions.Storage.Customers;
using ContactFunctions.Functions.Storage.Evidence;
using ContactFunctions.Functions.Storage.Hooks;
using ContactFunctions.Functions.Storage.Journal;
using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Functions.Storage.Organisations;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Functions.Storage.Texting;
using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Storage;

/// <summary>The adapters for composition. The tables are created by whoever deploys or, on a laptop, by <see cref="StorageTables.CreateAsync"/>.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<OrganisationOptions>(configuration.GetSection(OrganisationOptions.Section))
        .AddHostedService<StorageWarmUp>()
        .AddSingleton(provider => StorageTables.Connect(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => StorageAccount.Connect(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<IConversationRecord>(provider => new ConversationRecord(
            provider.GetRequiredService<StorageTables>().Conversations,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConversationRecord>>()))
        .AddSingleton<IRoutingLedger>(provider => new RoutingLedger(
            provider.GetRequiredService<StorageTables>().Routing,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RoutingLedger>>()))
        .AddSingleton(provider => new StoredOrganisations(
            provider.GetRequiredService<StorageTables>().Organisation,
            provider.GetRequiredService<IOptions<OrganisationOptions>>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IOrganisations>(provider => provider.GetRequiredService<StoredOrganisations>())
        .AddSingleton<IOrganisationVersions>(provider => provider.GetRequiredService<StoredOrganisations>())
        .AddSingleton(provider => new OldRows(
            provider.GetRequiredService<StorageTables>().Customers, provider.GetRequiredService<StorageTables>().Routing))
        .AddSingleton<IEvidence>(provider => new StoredEvidence(provider.GetRequiredService<StorageTables>().Conversations))
        .AddSingleton<IConsents>(provider => new StoredConsents(provider.GetRequiredService<StorageTables>().Conversations))
        .AddSingleton<ITurns>(provider => new StoredTurns(
            provider.GetRequiredService<StorageTables>().Conversations, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IAudit>(provider => new AuditLog(provider.GetRequiredService<StorageTables>().Audit))
        .AddSingleton<IAdherence>(provider => new AdherenceBook(provider.GetRequiredService<StorageTables>().Adherence))
        .AddSingleton<IJournal>(provider => new StoredJournal(provider.GetRequiredService<StorageTables>().Journal))
        .AddSingleton<IHooks>(provider => new StoredHooks(provider.GetRequiredService<StorageTables>().Hooks, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ICustomers>(provider => new CustomerBook(provider.GetRequiredService<StorageTables>().Customers));
}
