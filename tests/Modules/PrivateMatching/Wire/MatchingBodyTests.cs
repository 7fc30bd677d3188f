using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Modules.PrivateMatching.Wire;
using CsCheck;

namespace Cordon.Tests.Modules.PrivateMatching.Wire;

/// <summary>What has not the shape of a message is refused, whatever it is, and only with the code for it.</summary>
public sealed class MatchingBodyTests
{
    private const string Question = """{"format":"cordon.matching.question/v1","question":"7f3c","purpose":"trafficking","set":1,"form":1,"legalBasis":"article 7","elements":["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]}""";
    private const string Buckets = """{"format":"cordon.matching.buckets/v1","question":"7f3c","prefixes":[0,3]}""";
    private const string Refusal = """{"format":"cordon.matching.answer/v1","question":"7f3c","set":1,"code":"matching.quota"}""";
    private const string Set = """{"format":"cordon.matching.set/v1","commitment":{"purpose":"listed","number":1,"form":1,"kinds":["serial"],"key":"4vKuCmq8TnGohKlhxQBRX1jjC2qlgt2NtqZZReCNLXY=","root":"0000000000000000000000000000000000000000000000000000000000000000","bits":0,"ofBucket":1000,"labelLength":16,"from":1,"until":2}}""";

    [Fact]
    public void What_has_the_shape_is_read_and_written_the_same()
    {
        var question = Read<QuestionBody>(Question);
        Assert.Equal(question.ToBytes(), Read<QuestionBody>(System.Text.Encoding.UTF8.GetString(question.ToBytes())).ToBytes());
        Assert.Equal([0, 3], Read<BucketsBody>(Buckets).Prefixes);
        Assert.Equal("matching.quota", Read<AnswerBody>(Refusal).Code);
    }

    [Theory]
    [InlineData("elements", """[]""")]
    [InlineData("elements", """["AAAA"]""")]
    [InlineData("elements", """["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]""")]
    [InlineData("question", "\"../etc\"")]
    [InlineData("purpose", "\"curiosity\"")]
    [InlineData("set", "0")]
    [InlineData("legalBasis", "\"\"")]
    [InlineData("format", "\"cordon.matching.question/v2\"")]
    [InlineData("more", "1")]
    public void A_question_with_one_thing_wrong_is_refused(string member, string value) => Refused<QuestionBody>(With(Question, member, value));

    [Theory]
    [InlineData("prefixes", "[]")]
    [InlineData("prefixes", "[3,0]")]
    [InlineData("prefixes", "[1,1]")]
    [InlineData("prefixes", "[-1,1]")]
    public void Buckets_are_asked_for_in_order_and_each_once(string member, string value) => Refused<BucketsBody>(With(Buckets, member, value));

    [Fact]
    public void An_answer_answers_or_says_why_not_and_never_both()
    {
        Refused<AnswerBody>(With(Refusal, "proof", "\"AAAA\""));
        Refused<AnswerBody>(With(Refusal, "code", "\"no such code because of blanks\""));
        Refused<AnswerBody>("""{"format":"cordon.matching.answer/v1","question":"7f3c","set":1}""");
    }

    [Fact]
    public void A_key_with_which_nothing_could_be_blinded_is_refused_when_it_comes()
    {
        Assert.Equal(1, Read<SetBody>(Set).Commitment.Number);
        foreach (var key in new[] { new byte[32], [.. Enumerable.Repeat((byte)0xFF, 32)], new byte[31] })
            Refused<SetBody>(Set.Replace("4vKuCmq8TnGohKlhxQBRX1jjC2qlgt2NtqZZReCNLXY=", Convert.ToBase64String(key), StringComparison.Ordinal));
        Refused<SetBody>(Set.Replace("\"ofBucket\":1000", "\"ofBucket\":10", StringComparison.Ordinal));
        Refused<SetBody>(Set.Replace("\"until\":2", "\"until\":1", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_comes_it_is_read_or_refused() => Gen.Select(Gen.OneOf(Gen.Const(Question), Gen.Const(Buckets), Gen.Const(Refusal), Gen.Const(Set)), Gen.Int[0, 300], Gen.Char.AlphaNumeric).Sample((text, at, c) =>
    {
        var changed = text.ToCharArray();
        changed[at % changed.Length] = c;
        JsonElement parsed;
        try
        {
            parsed = JsonDocument.Parse(new string(changed)).RootElement;
        }
        catch (JsonException)
        {
            return;
        }

        foreach (var read in new Action[] { () => MatchingBody.Read<QuestionBody>(parsed), () => MatchingBody.Read<BucketsBody>(parsed), () => MatchingBody.Read<AnswerBody>(parsed), () => MatchingBody.Read<SetBody>(parsed), () => MatchingBody.Read<BucketBody>(parsed) })
        {
            if (Record.Exception(read) is { } thrown)
                Assert.Equal("matching.message", Assert.IsType<FaultException>(thrown).Fault.Code);
        }
    });

    private static string With(string text, string member, string value)
    {
        var changed = JsonNode.Parse(text)!.AsObject();
        changed[member] = JsonNode.Parse(value);
        return changed.ToJsonString();
    }

    private static void Refused<T>(string text)
        where T : MatchingBody => Assert.Equal("matching.message", Assert.Throws<FaultException>(() => Read<T>(text)).Fault.Code);

    private static T Read<T>(string text)
        where T : MatchingBody
    {
        using var parsed = JsonDocument.Parse(text);
        return MatchingBody.Read<T>(parsed.RootElement.Clone());
    }
}
