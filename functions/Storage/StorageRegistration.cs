using ContactFunctions.Functions.Storage.Customers;
using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage;

/// <summary>The adapters for composition. The tables are created by whoever deploys or, on a laptop, by <see cref="StorageTables.CreateAsync"/>.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton(provider => StorageTables.Connect(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<IConversationRecord>(provider => new ConversationRecord(
            provider.GetRequiredService<StorageTables>().Conversations,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConversationRecord>>()))
        .AddSingleton<IRoutingLedger>(provider => new RoutingLedger(
            provider.GetRequiredService<StorageTables>().Routing,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RoutingLedger>>()))
        .AddSingleton<ICustomers>(provider => new CustomerBook(provider.GetRequiredService<StorageTables>().Customers));
}
