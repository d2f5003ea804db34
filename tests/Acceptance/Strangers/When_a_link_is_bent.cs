using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Strangers;

[Collection(WholeAppTests.Name)]
public sealed class When_a_link_is_bent(TwoHosts hosts)
{
    [Fact]
    public async Task Should_open_nothing_I10()
    {
        await using var scene = new Scene(hosts);
        var (mine, theirs) = (await scene.CustomerAsync(), await scene.CustomerAsync());
        foreach (var one in (CustomerApi[])[mine, theirs])
            await one.Api.PostFilesAsync(one.Id, [(await one.Api.UploadAsync(one.Id, Files.Text(one.Id), ct: Ct)).AttachmentId], ct: Ct);
        var (ours, others) = ((await mine.SentFileAsync()).Attachments![0], (await theirs.SentFileAsync()).Attachments![0]);
        Assert.Equal(Files.Text(mine.Id), await Files.BytesAsync(scene.App, ours.Url!));
        string[] tricks =
        [
            ours.Url!.Replace(mine.Id, theirs.Id, StringComparison.Ordinal), ours.Url!.Replace(ours.AttachmentId, others.AttachmentId, StringComparison.Ordinal),
            $"{others.Url!.Split('?')[0]}?{ours.Url!.Split('?')[1]}", $"{ours.Url}&evidence=1", ours.Url!.Replace("entry=", "entry=9", StringComparison.Ordinal),
            ours.Url!.Replace("expires=", "expires=9", StringComparison.Ordinal), $"{ours.Url}&expires=4000000000", ours.Url![..^2], $"{ours.Url}A", $"{ours.Url}%3D",
            ours.Url![..^1] + (char)(ours.Url![^1] + 1),
            ours.Url!.Split("&signature")[0], ours.Url!.Split('?')[0], $"{ours.Url}&signature={ours.Url!.Split('=')[^1]}", ours.Url!.Replace("signature=", "signature=x&signature=", StringComparison.Ordinal),
        ];
        foreach (var trick in tricks)
        {
            using var answer = await Files.OpenAsync(scene.App, trick);
            Assert.Equal((trick, 404), (trick, (int)answer.StatusCode));
        }
    }
}
