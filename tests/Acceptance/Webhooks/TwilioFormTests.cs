using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Sms;
using ContactFunctions.Functions.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ContactFunctions.Acceptance.Tests.Webhooks;

public sealed class TwilioFormTests
{
    private const string Path = "webhooks/twilio/sms";
    private const string Form = "From=%2B15550111&Body=hello+there&MessageSid=SM1";

    /// <summary>Made by hand: base64 of HMAC-SHA1 under <c>token</c> of the address and the fields in order.</summary>
    private const string Signed = "https://contact.example/api/webhooks/twilio/smsBodyhello thereFrom+15550111MessageSidSM1";

    [Fact]
    public async Task Read_SignedForm_HasItsFields()
    {
        var read = await ReadAsync("token", Signature("token"));
        Assert.Equal("hello there", read.Value["Body"]);
    }

    [Theory]
    [InlineData("token", "other")]
    [InlineData(null, "token")]
    public async Task Read_OtherSignature_IsUnauthenticated(string? token, string signedWith) =>
        Assert.Equal(Unauthenticated.Invalid, (await ReadAsync(token, Signature(signedWith))).Refusal);

    private static string Signature(string token) => Convert.ToBase64String(
        HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Signed)));

    private static async Task<Outcome<Dictionary<string, StringValues>>> ReadAsync(
        string? token, string signature)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-Twilio-Signature"] = signature;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Form));
        var form = new TwilioForm(Options.Create(new TwilioOptions { AuthToken = token ?? "", PublicApi = "https://contact.example/api/" }));
        return await form.ReadAsync(request, Path, TestContext.Current.CancellationToken);
    }
}
