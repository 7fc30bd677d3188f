using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Wire;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.JointCases.Wire;

public sealed class JointMessageTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Handling Usual = new() { Tlp = Tlp.AmberStrict, Originator = "belmora", PermittedUse = PermittedUse.Evidence, Purpose = "p", LegalBasis = "l" };
    private static readonly PartnerTerms Terms = new("arvonia", "belmora", new PartnerAgreement("treaty", ["p"], [], PermittedUse.Intelligence, 2, 10));
    private static readonly string Digest = new('a', 64);

    private static readonly JointFact Whole = new(
        "arvonia.7f3c", "arvonia", 2, new Dictionary<string, FactPoint> { ["arvonia"] = new(1, Digest), ["belmora"] = new(4, Digest) }, Instant.Of(Moment), "duty-officer", Tlp.Green, PermittedUse.Administrative,
        new GivesTask("t1", "search the port", Instant.Of(Moment) + TimeSpan.FromDays(3), "belmora"));

    [Fact]
    public void A_fact_is_handled_as_its_author_marked_it_and_for_no_more_than_is_agreed()
    {
        var handling = Check(JointLetter.ToBytes(Whole), "7f3c");
        Assert.Equal((Tlp.Green, PermittedUse.Intelligence, "arvonia"), (handling.Tlp, handling.PermittedUse, handling.Originator));
        Assert.Equal(["authority/belmora"], handling.ReleasableTo);
    }

    [Theory]
    [InlineData("cordon.joint-case/v1", "cordon.joint-case/v4", "joint-cases.version")]
    [InlineData("cordon.joint-case/v1", "cordon.joint-case/v2", "joint-cases.message")]
    [InlineData("\"author\":\"arvonia\"", "\"author\":\"corvale\"", "joint-cases.declined.author")]
    [InlineData("\"case\":\"arvonia.7f3c\"", "\"case\":\"arvonia.7f3d\"", "joint-cases.declined.case")]
    [InlineData("\"case\":\"arvonia.7f3c\"", "\"case\":\"7f3c\"", "joint-cases.declined.case")]
    [InlineData("\"number\":2,\"seen\"", "\"number\":3,\"seen\"", "joint-cases.declined.seen")]
    [InlineData("\"number\":4}", "\"number\":0}", "joint-cases.declined.seen")]
    [InlineData("\"number\":4}", "\"number\":9000000}", "joint-cases.declined.seen")]
    [InlineData("\"tlp\":\"green\"", "\"tlp\":\"red\"", "joint-cases.declined.colour")]
    [InlineData("\"use\":\"administrative\"", "\"use\":\"none\"", "joint-cases.declined.colour")]
    [InlineData("\"$act\":\"gives-task\"", "\"$act\":\"takes-all\"", "joint-cases.message")]
    [InlineData("\"$act\":\"gives-task\"", "\"$act\":\"states\"", "joint-cases.message")]
    [InlineData("\"what\":\"search the port\"", "\"what\":\"\"", "joint-cases.text.needed")]
    [InlineData("\"what\":\"search the port\"", "\"what\":\"a\\u0007b\"", "joint-cases.text")]
    [InlineData("\"task\":\"t1\"", "\"task\":\"t 1\"", "joint-cases.id")]
    [InlineData("\"by\":\"duty-officer\"", "\"by\":\"duty-officer\",\"more\":1", "joint-cases.message")]
    [InlineData("\"at\":1793606400000000", "\"at\":1793779201000000", "joint-cases.declined.clock")]
    [InlineData("\"at\":1793606400000000", "\"at\":-99999999999999999", "joint-cases.declined.clock")]
    public void What_is_wrong_with_a_fact_is_refused_with_what_and_where(string right, string wrong, string code)
    {
        var text = Encoding.UTF8.GetString(JointLetter.ToBytes(Whole));
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Equal(code, Assert.Throws<FaultException>(() => Check(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)), "7f3c")).Fault.Code);
    }

    [Fact]
    public void A_classified_fact_comes_in_a_form_of_its_own_is_handled_at_its_level_and_no_node_of_before_takes_it_in()
    {
        var secret = Whole with { Classification = new(2, "CONFIDENTIAL") };
        var bytes = JointLetter.ToBytes(secret);
        Assert.Equal(new Classification(2, "CONFIDENTIAL"), Check(bytes, "7f3c").Classification);
        Assert.Equal(Classification.None, Check(JointLetter.ToBytes(Whole), "7f3c").Classification);
        Assert.DoesNotContain("classification", Encoding.UTF8.GetString(JointLetter.ToBytes(Whole)), StringComparison.Ordinal);
        // A node of before knows one form, and no such member in it.
        Assert.DoesNotContain("cordon.joint-case/v1", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var asBefore = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("joint-case/v2", "joint-case/v1", StringComparison.Ordinal));
        Assert.Equal("joint-cases.message", Assert.Throws<FaultException>(() => Check(asBefore, "7f3c")).Fault.Code);
        foreach (var (wrong, code) in new[] { (new Classification(3, "SECRET"), "joint-cases.declined.level"), (new(0, ""), "joint-cases.level"), (new(10, "X"), "joint-cases.level"), (new(1, ""), "joint-cases.text.needed"), (new(1, "a\nb"), "joint-cases.text") })
            Assert.Equal(code, Assert.Throws<FaultException>(() => Check(JointLetter.ToBytes(Whole with { Classification = wrong }), "7f3c")).Fault.Code);
    }

    [Fact]
    public void What_is_too_long_is_refused_and_a_clock_of_a_day_ahead_is_not()
    {
        Assert.Equal("joint-cases.text", Assert.Throws<FaultException>(() => Check(JointLetter.ToBytes(Whole with { Act = new States(new string('x', 4001)) }), "7f3c")).Fault.Code);
        Assert.Equal("joint-cases.members", Assert.Throws<FaultException>(() => Check(JointLetter.ToBytes(Whole with { Act = new Hears([.. Enumerable.Range(0, 21).Select(i => $"n{i}")]) }), "7f3c")).Fault.Code);
        Assert.Equal("joint-cases.declined.case", Assert.Throws<FaultException>(() => Check(JointLetter.ToBytes(Whole with { Act = new Opens("t", "p", "g", ["belmora"], Whole.At + TimeSpan.FromDays(1)) }), "7f3c")).Fault.Code);
        Check(JointLetter.ToBytes(Whole with { At = Whole.At + TimeSpan.FromHours(23), Act = new States("tomorrow") }), "7f3c");
    }

    [Fact]
    public void Whatever_comes_is_taken_in_or_refused_and_never_anything_else() => Gen.Select(Gen.Int[0, 900], Gen.Byte).Array[1, 4].Sample(changes =>
    {
        var bytes = JointLetter.ToBytes(Whole);
        foreach (var (at, put) in changes)
            bytes[at % bytes.Length] = put;
        try
        {
            Assert.NotEqual(Tlp.Red, Check(bytes, "7f3c").Tlp);
        }
        catch (FaultException)
        {
            // Refused, with what is wrong.
        }
        catch (JsonException)
        {
            // Not JSON: the transport has refused it before.
        }
    }, iter: 20_000);

    private static Handling Check(byte[] body, string about)
    {
        using var document = JsonDocument.Parse(body);
        return new JointMessage(new FakeTimeProvider(Moment)).Check(new MessageContent("m", about, document.RootElement.Clone()), Terms, Usual);
    }
}
