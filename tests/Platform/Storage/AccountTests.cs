using System.Text;
using Azure.Core;
using ContactFunctions.Functions.Storage.Account;
using ContactFunctions.Harness;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>Blobs and queues by the signatures that the storage emulator checks too.</summary>
public sealed class AccountTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Blob_IsSignedAndComesBack()
    {
        var blobs = Account("AzureWebJobsStorage", azurite.ConnectionString).Blobs;
        var container = Azurite.UniqueName();
        using var create = blobs.Message(RequestMethod.Put, container);
        create.Request.Uri.AppendQuery("restype", "container");
        await blobs.SendAsync(create, Ct);
        using var put = blobs.Message(RequestMethod.Put, $"{container}/a/{Uri.EscapeDataString("b c")}");
        put.Request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
        put.Request.Headers.SetValue("Content-Type", "text/plain");
        put.Request.Content = RequestContent.Create("hello"u8.ToArray());
        await blobs.SendAsync(put, Ct);

        using var get = blobs.Message(RequestMethod.Get, $"{container}/a/{Uri.EscapeDataString("b c")}");

        Assert.Equal("hello", (await blobs.SendAsync(get, Ct)).Content.ToString());
    }

    [Fact]
    public async Task Send_AllowedError_IsAnAnswer()
    {
        var queues = Account("AzureWebJobsStorage", azurite.ConnectionString).Queues;
        using var message = queues.Message(RequestMethod.Get, $"{Azurite.UniqueName()}/messages");

        Assert.Equal(404, (await queues.SendAsync(message, Ct, 404)).Status);
    }

    [Fact]
    public async Task Send_OtherKey_IsRefused()
    {
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes("another key"));
        var queues = Account("AzureWebJobsStorage", azurite.ConnectionString.Replace(Azurite.AccountKey, key, StringComparison.Ordinal)).Queues;
        using var message = queues.Message(RequestMethod.Put, Azurite.UniqueName());

        Assert.Equal(403, (await Assert.ThrowsAsync<Azure.RequestFailedException>(() => queues.SendAsync(message, Ct))).Status);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:accountName", "shop", "https://shop.queue.core.windows.net/")]
    [InlineData("AzureWebJobsStorage:queueServiceUri", "https://q.example/", "https://q.example/")]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1")]
    [InlineData("AzureWebJobsStorage", "AccountName=a;AccountKey=aw==;EndpointSuffix=core.example", "https://a.queue.core.example/")]
    public void Connect_Setting_NamesTheQueues(string setting, string value, string address) =>
        Assert.Equal(address, Account(setting, value, ("ContactStorage:ConnectionString", "UseDevelopmentStorage=true")).Queues.Endpoint.AbsoluteUri);

    private static StorageAccount Account(string setting, string value, params (string Name, string Value)[] more) =>
        StorageAccount.Connect(new ConfigurationBuilder()
            .AddInMemoryCollection([new(setting, value), .. more.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value))])
            .Build());
}
