using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ContactFunctions.Acceptance.Tests.Strangers.Tokens;

/// <summary>Every attack of the list on every kind of token. The list is in <see cref="TokenAttacks"/>; here is who has to withstand it.</summary>
public sealed class TokenAttackTests
{
    /// <summary>Renewal takes what has expired; that is what it is for.</summary>
    private static readonly string[] RenewalAllows = ["exp past", "exp zero", "exp negative"];

    public static TheoryData<string, string> Everything { get; } = Of(
        TokenAttacks.OfHeaders.Keys.Concat(TokenAttacks.OfClaims.Keys).Concat(TokenAttacks.OfParts.Keys), TokenTargets.All.Keys);

    public static TheoryData<string> OperatorsOnly { get; } = new(OperatorAttacks.All.Keys);

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Read_Attack_ProvesNothing(string attack, string kind)
    {
        var target = TokenTargets.All[kind];
        var make = TokenAttacks.OfHeaders.GetValueOrDefault(attack) ?? TokenAttacks.OfClaims.GetValueOrDefault(attack) ?? TokenAttacks.OfParts[attack];
        Assert.False(await target.IsAcceptedAsync(make(target)));
    }

    [Theory]
    [MemberData(nameof(OperatorsOnly))]
    public async Task Read_AttackOnTheIssuersTokens_ProvesNothing(string attack)
    {
        var target = TokenTargets.All["operator"];
        Assert.False(await target.IsAcceptedAsync(OperatorAttacks.All[attack](target)));
    }

    /// <summary>Otherwise the list would prove nothing either.</summary>
    [Fact]
    public async Task Read_WhatEveryAttackIsMadeOf_IsAccepted()
    {
        foreach (var target in TokenTargets.All.Values)
        {
            Assert.True(await target.IsAcceptedAsync(target.Good), target.Kind);
            Assert.True(await target.IsAcceptedAsync(target.Make(h => h.Remove("typ"), c => (c["iat"], c["nbf"]) = (target.Expires - 3_600, target.Expires - 3_600))), target.Kind);
            Assert.True(await target.IsAcceptedAsync(target.Make(claims: c => c["aud"] = new JsonArray("other", (string?)c["aud"]))), target.Kind);
        }
    }

    /// <summary>No key of ours is good for two purposes: what one kind signs, no other takes.</summary>
    [Fact]
    public async Task Read_TokenOfAnotherKind_ProvesNothing()
    {
        string[] same = ["customer", "renewal"];
        foreach (var of in TokenTargets.All.Values)
            foreach (var at in TokenTargets.All.Values.Where(at => at != of && !(same.Contains(at.Kind) && same.Contains(of.Kind))))
                Assert.False(await at.IsAcceptedAsync(of.Good), $"{of.Kind} at {at.Kind}");
    }

    private static TheoryData<string, string> Of(IEnumerable<string> attacks, IEnumerable<string> kinds)
    {
        var all = new TheoryData<string, string>();
        foreach (var attack in attacks)
            foreach (var kind in kinds.Where(kind => kind != "renewal" || !RenewalAllows.Contains(attack)))
                all.Add(attack, kind);
        return all;
    }
}
