using Azure.Core;
using Azure.Core.Pipeline;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Messages.Files;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Storage.Account;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Attachments;

namespace ContactFunctions.Platform.Tests.Attachments;

/// <summary>What one host does with files, on storage that several hosts may share; its answers can be lost.</summary>
internal sealed class FileRoom
{
    public static readonly Author Anna = new(AuthorRole.Customer, "anna", "Anna");

    private FileRoom(Azurite azurite, StorageHost host, string container, TimeProvider time, IAttachmentScanner scanner)
    {
        Host = host;
        var account = AccountConnection.Parse(azurite.ConnectionString);
        var signing = new SharedKeyPolicy(account.Name, Convert.FromBase64String(account.Key), TimeProvider.System);
        Blobs = new BlobAttachments(new StorageService(HttpPipelineBuilder.Build(new NoRetries(), Faults, signing), account.Blobs), container, pageMax: 2);
        var policy = new AttachmentPolicy(1024, FileTypes.All, TimeSpan.FromHours(24));
        Attach = new AttachFile(host.Record, Blobs, scanner, policy);
        Files = new FilesOfMessage(Blobs, time);
        Sweep = new SweepLoose(host.Record, Blobs, policy, time);
        Show = new ShowFile(host.Record, Blobs, scanner);
    }

    public StorageHost Host { get; }

    /// <summary>Of blobs alone.</summary>
    public LostAnswers Faults { get; } = new();

    public BlobAttachments Blobs { get; }

    public AttachFile Attach { get; }

    public FilesOfMessage Files { get; }

    public SweepLoose Sweep { get; }

    public ShowFile Show { get; }

    /// <summary>The only host, with a conversation <c>c1</c>.</summary>
    public static async Task<FileRoom> CreateAsync(Azurite azurite, TimeProvider? time = null, IAttachmentScanner? scanner = null) =>
        (await CreateAsync(azurite, 1, time, scanner))[0];

    public static async Task<FileRoom[]> CreateAsync(Azurite azurite, int count, TimeProvider? time = null, IAttachmentScanner? scanner = null)
    {
        var (hosts, container) = (await StorageHost.CreateAsync(azurite, count), Azurite.UniqueName());
        await hosts[0].OpenAsync();
        return [.. hosts.Select(host => new FileRoom(azurite, host, container, time ?? TimeProvider.System, scanner ?? new NoScanner()))];
    }

    /// <summary>What a client repeats until it is answered: both steps, from the start.</summary>
    public async Task<Entry> SendAsync(byte[] bytes, string key)
    {
        var uploaded = await Attach.RunAsync("c1", Anna, new OfferedFile(key, "a.txt", "text/plain", bytes), StorageHost.Ct);
        return (await PostAsync(uploaded.Value.Stored.File.Id, key)).Value.Entries[0];
    }

    public Task<StoredAttachment> UploadAsync(byte[] bytes, string key) => UploadedAsync(new OfferedFile(key, "a.txt", "text/plain", bytes));

    public async Task<Outcome<Recorded>> PostAsync(string attachmentId, string key)
    {
        var files = await Files.OfAsync("c1", Anna, [attachmentId], StorageHost.Ct);
        if (files.IsRefused)
            return files.Refusal!;
        var post = new PostText(Anna, "", key) { Parts = new MessageParts { Attachments = files.Value } };
        return await Host.Record.ApplyAsync("c1", post, StorageHost.Ct);
    }

    /// <summary>Null when there is no such file.</summary>
    public async Task<byte[]?> BytesAsync(string attachmentId) =>
        await Blobs.OpenAsync("c1", attachmentId, StorageHost.Ct) is { } open ? await ReadAsync(open) : null;

    public static async Task<byte[]> ReadAsync(OpenAttachment open)
    {
        await using var opened = open;
        using var memory = new MemoryStream();
        await open.Bytes.CopyToAsync(memory, StorageHost.Ct);
        return memory.ToArray();
    }

    private async Task<StoredAttachment> UploadedAsync(OfferedFile file) => (await Attach.RunAsync("c1", Anna, file, StorageHost.Ct)).Value.Stored;

    private sealed class NoRetries : ClientOptions
    {
        public NoRetries() => Retry.MaxRetries = 0;
    }

    private sealed class NoScanner : IAttachmentScanner
    {
        public bool IsConfigured => false;

        public Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> bytes, string contentType, string sha256, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
