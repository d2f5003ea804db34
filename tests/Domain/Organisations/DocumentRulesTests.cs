using System.Text.Json;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Organisations.Rules;

namespace ContactFunctions.Domain.Tests.Organisations;

public sealed class DocumentRulesTests
{
    private const string Day = """{"day":"monday","open":[{"from":"09:00","to":"12:00"}]}""";

    /// <summary>A part of a document that is otherwise sound, the path and the code of what is found.</summary>
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { """{"nane":"x"}""", "nane", "unknown_field" },
        { """{"zone":"Mars/Base"}""", "zone", "invalid_zone" },
        { """{"followUpAfter":5}""", "followUpAfter", "out_of_range" },
        { """{"queues":[null]}""", "queues[0]", "missing" },
        { Queue("""{}"""), "queues[2].queue", "missing" },
        { Queue("""{"queue":"Über"}"""), "queues[2].queue", "invalid_id" },
        { Queue("""{"queue":"sales"}"""), "queues[2].queue", "duplicate" },
        { Queue("""{"queue":"vip","offerTtl":20}"""), "queues[2].offerTtl", "unknown_field" },
        { Queue("""{"queue":"vip","offerTtlSeconds":0.5}"""), "queues[2].offerTtlSeconds", "out_of_range" },
        { Queue("""{"queue":"vip","ringSize":6}"""), "queues[2].ringSize", "out_of_range" },
        { Queue("""{"queue":"vip","selection":"random"}"""), "queues[2].selection", "unknown_value" },
        { Queue("""{"queue":"vip","calendar":"office"}"""), "queues[2].calendar", "unknown_calendar" },
        { Queue("""{"queue":"vip","names":{"ja":""}}"""), "queues[2].names.ja", "invalid_name" },
        { Queue("""{"queue":"vip","skills":[{"skill":"french","level":11}]}"""), "queues[2].skills[0].level", "out_of_range" },
        { Queue("""{"queue":"vip","overflow":[{"toQueue":"gone","afterSeconds":5}]}"""), "queues[2].overflow[0].toQueue", "unknown_queue" },
        { Queue("""{"queue":"vip","overflow":[{"toQueue":"vip","afterSeconds":5}]}"""), "queues[2].overflow[0].toQueue", "self_reference" },
        { Queue("""{"queue":"vip","overflow":[{"toQueue":"sales"}]}"""), "queues[2].overflow[0]", "condition_missing" },
        { Queue("""{"queue":"vip","limit":{"then":"callBack"}}"""), "queues[2].limit", "condition_missing" },
        { """{"operators":[{"id":"Anna"}]}""", "operators[0].id", "invalid_id" },
        { """{"operators":[{"id":"anna","queues":["gone"]}]}""", "operators[0].queues[0]", "unknown_queue" },
        { """{"operators":[{"id":"anna","skills":{"french":0}}]}""", "operators[0].skills.french", "out_of_range" },
        { """{"operators":[{"id":"anna","capacity":-1}]}""", "operators[0].capacity", "out_of_range" },
        { """{"operators":[{"id":"anna","channelLimits":{"chat":-1}}]}""", "operators[0].channelLimits.chat", "out_of_range" },
        { """{"addresses":{"0555":"support"}}""", "addresses.0555", "invalid_address" },
        { """{"addresses":{"+15550100":"gone"}}""", "addresses.+15550100", "unknown_queue" },
        { """{"channels":[{"channel":"sms","weight":0}]}""", "channels[0].weight", "out_of_range" },
        { """{"channels":[{"channel":"sms","interrupts":["sms"]}]}""", "channels[0].interrupts[0]", "self_reference" },
        { """{"reasons":[{"code":"lunch"}]}""", "reasons[0].names", "missing" },
        { """{"replies":[{"code":"a","texts":{"en":"x"}},{"code":"a","texts":{"en":"x"}}]}""", "replies[1].code", "duplicate" },
        { """{"replies":[{"code":"a","texts":{"ja":" "}}]}""", "replies[0].texts.ja", "invalid_text" },
        { """{"replies":[{"code":"a","names":{"en":"x"}}]}""", "replies[0].texts", "missing" },
        { """{"replies":[{"code":"a","texts":{"en":"x"},"queues":["gone"]}]}""", "replies[0].queues[0]", "unknown_queue" },
        { """{"entryRules":[{"name":"a","then":{"priority":6}}]}""", "entryRules[0].then.priority", "out_of_range" },
        { """{"entryRules":[{"name":"a","when":{"queues":["gone"]},"then":{}}]}""", "entryRules[0].when.queues[0]", "unknown_queue" },
        { """{"entryRules":[{"name":"a","then":{"spread":[{"queue":"sales","weight":0}]}}]}""", "entryRules[0].then.spread[0].weight", "out_of_range" },
        { """{"webhooks":[{"id":"Crm","address":"https://example.com/","events":["conversation.closed"]}]}""", "webhooks[0].id", "invalid_id" },
        { """{"webhooks":[{"id":"crm","events":["conversation.closed"]}]}""", "webhooks[0].address", "missing" },
        { """{"webhooks":[{"id":"crm","address":"https://me@example.com/","events":["conversation.closed"]}]}""", "webhooks[0].address", "invalid_url" },
        { """{"webhooks":[{"id":"crm","address":"https://example.com/"}]}""", "webhooks[0].events", "missing" },
        { """{"webhooks":[{"id":"crm","address":"https://example.com/","events":["closed"]}]}""", "webhooks[0].events[0]", "unknown_value" },
        { """{"texting":{"country":"0"}}""", "texting.country", "invalid_country" },
        { """{"texting":{"quietHours":{"from":"21","to":"08:00"}}}""", "texting.quietHours.from", "invalid_time" },
        { """{"texting":{"quietHours":{"from":"21:00","to":"21:00"}}}""", "texting.quietHours", "empty" },
        { """{"texting":{"words":{"stop":["a","b",""]}}}""", "texting.words.stop[2]", "invalid_word" },
        { """{"texting":{"help":{"ja":""}}}""", "texting.help.ja", "invalid_text" },
        { Calendar($"[{Day},{Day}]"), "calendars[0].week[1].day", "invalid_calendar" },
        { Calendar("""[{"day":"monday","open":[{"from":"9","to":"12:00"}]}]"""), "calendars[0].week[0].open[0].from", "invalid_calendar" },
        { """{"calendars":[{"id":"c","name":"C","zone":"UTC","holidays":[{"date":"24.12.","name":"Eve"}]}]}""", "calendars[0].holidays[0].date", "invalid_date" },
        { """{"serviceLevels":[{"id":"vip","name":"VIP","firstResponseSeconds":1}]}""", "serviceLevels[0].firstResponseSeconds", "invalid_service_level" },
        { """{"serviceLevels":[{"id":"v","name":"V","resolutionSeconds":60,"escalations":[{"clock":"later","at":1,"action":"webhook"}]}]}""", "serviceLevels[0].escalations[0].clock", "unknown_value" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_OneSlip_IsFoundWhereItIs(string json, string path, string code)
    {
        var findings = DocumentRules.Check(Document(json), InUse.Nothing);
        Assert.Contains(findings, one => !one.Warning && one.Path == path && one.Code == code);
    }

    [Fact]
    public void Check_SoundDocuments_NothingIsFound()
    {
        Assert.DoesNotContain(DocumentRules.Check(A.Business().ToDocument(), InUse.Nothing), one => !one.Warning);
        Assert.Empty(DocumentRules.Check(DemoOrganisation.Create().ToDocument(), InUse.Nothing));
        Assert.Empty(DocumentRules.Check(new OrganisationDocument(), InUse.Nothing));
    }

    [Fact]
    public void Check_OverflowInACircle_IsFine()
    {
        var findings = DocumentRules.Check(
            Parse("""{"queues":[{"queue":"a","overflow":[{"toQueue":"b","afterSeconds":5}]},{"queue":"b","overflow":[{"toQueue":"a","afterSeconds":5}]}]}"""),
            InUse.Nothing);
        Assert.DoesNotContain(findings, one => !one.Warning);
    }

    [Fact]
    public void Check_WhatStillHoldsWorkIsGone_Warns()
    {
        var findings = DocumentRules.Check(Parse("{}"), new InUse(new HashSet<string> { "support" }, new HashSet<string> { "anna" }));
        Assert.Equal([("queues", "still_in_use", true), ("operators", "still_in_use", true)], findings.Select(one => (one.Path, one.Code, one.Warning)));
    }

    [Fact]
    public void Check_NobodyServesOrHasTheSkill_Warns()
    {
        var findings = DocumentRules.Check(Parse("""{"queues":[{"queue":"vip","skills":[{"skill":"french","level":5}]}]}"""), InUse.Nothing);
        Assert.Equal(["nobody_serves", "nobody_has"], findings.Select(one => one.Code));
        Assert.All(findings, one => Assert.True(one.Warning));
    }

    private static string Queue(string queue) => $$"""{"queues":[{"queue":"support"},{"queue":"sales"},{{queue}}]}""";

    private static string Calendar(string week) => $$"""{"calendars":[{"id":"c","name":"C","zone":"Europe/Berlin","week":{{week}}}]}""";

    /// <summary>With two queues unless it has its own.</summary>
    private static OrganisationDocument Document(string json)
    {
        var document = Parse(json);
        return document.Queues is not null ? document : document with { Queues = [new QueueDocument { Queue = "support" }, new QueueDocument { Queue = "sales" }] };
    }

    private static OrganisationDocument Parse(string json) => JsonSerializer.Deserialize(json, DocumentJson.Default.OrganisationDocument)!;
}
