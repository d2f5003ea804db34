using Azure.Data.Tables;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Tables;

public sealed class TableServiceTests(Azurite azurite)
{
    [Fact]
    public async Task Tables_CreatedTwice_AreRefusedOrAnswered409()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var name = Azurite.UniqueName();
        var created = await service.CreateTableIfNotExistsAsync(name, TestTable.Ct);

        var refused = await TestTable.RefusedAsync(() => service.CreateTableAsync(name, TestTable.Ct));
        var again = await service.GetTableClient(name).CreateIfNotExistsAsync(TestTable.Ct);

        Assert.Equal((name, 204), (created.Value.Name, created.GetRawResponse().Status));
        Assert.Equal((409, "TableAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal((name, 409), (again.Value.Name, again.GetRawResponse().Status));
    }

    [Fact]
    public async Task Tables_Listed_AreFoundByNameAndGoneAfterDelete()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var name = Azurite.UniqueName();
        await service.CreateTableAsync(name, TestTable.Ct);

        var found = await service.QueryAsync($"TableName eq '{name}'", cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct);
        var deleted = await service.DeleteTableAsync(name, TestTable.Ct);
        var missing = await service.DeleteTableAsync(name, TestTable.Ct);

        Assert.Equal([name], found.Select(item => item.Name));
        Assert.Equal((204, 404), (deleted.Status, missing.Status));
    }

    [Fact]
    public async Task Get_MissingTable_SaysSo()
    {
        var client = new TableServiceClient(azurite.ConnectionString).GetTableClient("missing");

        var refused = await TestTable.RefusedAsync(() => client.AddEntityAsync(new TableEntity("p", "r"), TestTable.Ct));

        Assert.Equal((404, "TableNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Get_WrongKey_Answers403()
    {
        var credential = new TableSharedKeyCredential(Azurite.AccountName, Convert.ToBase64String(new byte[64]));
        var client = new TableClient(azurite.TableEndpoint, "any", credential);

        var refused = await TestTable.RefusedAsync(() => client.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct));

        Assert.Equal(403, refused.Status);
    }
}
