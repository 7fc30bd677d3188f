using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Trust;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Trust;

public sealed class TrustPolicyTests
{
    private static readonly NoteSigner Log = SampleLog.Log();
    private static readonly Dictionary<string, NoteSigner> Witnesses =
        new[] { "X1", "X2", "X3", "Y1", "Y2", "Y3" }.Select((name, i) => (name, SampleLog.Witness($"{name}.example", (byte)(10 + i)))).ToDictionary(w => w.name, w => w.Item2);

    /// <summary>The example of c2sp.org/tlog-policy, with keys.</summary>
    private static readonly string Example = $"""
        # two organisations
        log {Log.Key} https://log.example/

        witness X1 {Witnesses["X1"].Key}
        witness X2 {Witnesses["X2"].Key} https://x2.example/
        witness	X3	{Witnesses["X3"].Key}
        group X-witnesses 2 X1 X2 X3
          witness Y1 {Witnesses["Y1"].Key}
        witness Y2 {Witnesses["Y2"].Key}
        witness Y3 {Witnesses["Y3"].Key}
        group Y-witnesses any Y1 Y2 Y3
        group X-and-Y all X-witnesses Y-witnesses
        quorum X-and-Y
        """;

    [Fact]
    public void Exactly_the_sets_of_witnesses_that_the_example_describes_are_enough()
    {
        var policy = Read(Example);
        Assert.Equal("https://log.example/", policy.Logs[0].Url);
        Assert.Equal("https://x2.example/", policy.Witnesses[1].Url);
        var names = Witnesses.Keys.ToList();
        for (var set = 0; set < 1 << names.Count; set++)
        {
            var cosigners = names.Where((_, i) => (set >> i & 1) != 0).ToList();
            var enough = cosigners.Count(n => n[0] == 'X') >= 2 && cosigners.Any(n => n[0] == 'Y');
            var checkpoint = Checkpoint([Log, .. cosigners.Select(n => Witnesses[n])]);
            if (enough)
                Assert.Equal(cosigners, policy.Accept(checkpoint).Cosigners.Select(c => c.Witness.Name));
            else
                Assert.Equal("log.policy.quorum", CodeOf(() => policy.Accept(checkpoint)));
        }
    }

    [Fact]
    public void A_log_that_is_not_listed_or_did_not_sign_is_not_believed()
    {
        var policy = Read(Example);
        var all = Witnesses.Values;
        Assert.Equal("log.note.unsigned", CodeOf(() => policy.Accept(Checkpoint([.. all]))));
        Assert.Equal("log.note.unsigned", CodeOf(() => policy.Accept(Checkpoint([SampleLog.Log(seed: 99), .. all]))));
        var elsewhere = SignedCheckpoint.Sign(new Checkpoint("log.corvale.example", TreeHead.Empty), SampleLog.Noon, [Log, .. all]);
        Assert.Equal("log.policy.origin", CodeOf(() => policy.Accept(elsewhere)));
    }

    [Fact]
    public void One_witness_cannot_count_twice()
    {
        var checkpoint = Checkpoint([Log, Witnesses["X1"], Witnesses["X1"], Witnesses["Y1"]]);
        Assert.Equal("log.policy.quorum", CodeOf(() => Read(Example).Accept(checkpoint)));
    }

    [Fact]
    public void A_policy_may_ask_for_no_witness_or_for_one()
    {
        Assert.Empty(Read($"log {Log.Key}\nquorum none\n").Accept(Checkpoint([Log])).Cosigners);
        var one = Read($"log {Log.Key}\nwitness w {Witnesses["X1"].Key}\nquorum w");
        Assert.Equal("log.policy.quorum", CodeOf(() => one.Accept(Checkpoint([Log]))));
        Assert.Equal(SampleLog.Noon, one.Accept(Checkpoint([Log, Witnesses["X1"]])).Cosigners[0].Time);
    }

    public static TheoryData<string, int> Malformed => new()
    {
        { "", 1 },
        { $"log {Log.Key}\n", 2 },
        { "quorum none\nquorum none\n", 2 },
        { "quorum w\n", 1 },
        { $"quorum w\nwitness w {Witnesses["X1"].Key}\n", 1 },
        { $"log {Log.Key}\nlog {Log.Key}\nquorum none\n", 2 },
        { $"log {Witnesses["X1"].Key}\nquorum none\n", 1 },
        { $"witness w {Log.Key}\nquorum none\n", 1 },
        { $"witness none {Witnesses["X1"].Key}\nquorum none\n", 1 },
        { $"witness w {Witnesses["X1"].Key}\nwitness v {Witnesses["X1"].Key}\nquorum w\n", 2 },
        { $"witness w {Witnesses["X1"].Key}\nwitness w {Witnesses["X2"].Key}\nquorum w\n", 2 },
        { $"witness w {Witnesses["X1"].Key}\ngroup g 2 w\nquorum g\n", 2 },
        { $"witness w {Witnesses["X1"].Key}\ngroup g 0 w\nquorum g\n", 2 },
        { $"witness w {Witnesses["X1"].Key}\ngroup g some w\nquorum g\n", 2 },
        { $"witness w {Witnesses["X1"].Key}\ngroup g all\nquorum w\n", 2 },
        { $"witness w {Witnesses["X1"].Key}\ngroup g all w w\nquorum g\n", 2 },
        { $"witness w {Witnesses["X1"].Key}\ngroup g all w\ngroup h all w\nquorum g\n", 3 },
        { "group g all g\nquorum g\n", 1 },
        { "group g all none\nquorum g\n", 1 },
        { "quorum none\nmore\n", 2 },
        { "quorum none\r\n", 1 },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_policy_is_refused_with_its_line(string policy, int line)
    {
        var fault = Assert.Throws<FaultException>(() => Read(policy)).Fault;
        Assert.Equal(("log.policy.malformed", $"line {line}"), (fault.Code, fault.Where));
    }

    [Fact]
    public void Names_are_octets_and_may_be_in_any_script()
    {
        var policy = Read($"witness свидетель {Witnesses["X1"].Key}\nquorum свидетель\n");
        Assert.True(policy.Quorum.IsMetBy(new HashSet<VerifierKey> { Witnesses["X1"].Key }));
    }

    [Fact]
    public void Reading_anything_ends_in_a_policy_or_in_a_fault()
    {
        SampleLog.PieceOf("log ", "witness ", "group ", "quorum ", "none", "w", "g", " ", "\n", "all ", "any ", "1 ", "#", $"{Log.Key}", $"{Witnesses["X1"].Key}", "\t", "\u007f").Array[0, 20].Sample(parts =>
        {
            try
            {
                Assert.NotNull(Read(string.Concat(parts)).Quorum);
            }
            catch (FaultException)
            {
            }
        }, iter: 20_000);
    }

    [Fact]
    public void A_long_chain_of_groups_is_refused_before_it_can_exhaust_the_stack()
    {
        var chain = new StringBuilder($"witness g0 {Witnesses["X1"].Key}\n");
        for (var i = 1; i < 5000; i++)
            chain.Append($"group g{i} all g{i - 1}\n");
        Assert.Equal("log.policy.malformed", CodeOf(() => Read(chain + "quorum g4999\n")));
    }

    private static TrustPolicy Read(string policy) => PolicyReader.Read(Encoding.UTF8.GetBytes(policy));

    private static SignedCheckpoint Checkpoint(IEnumerable<NoteSigner> signers) =>
        SignedCheckpoint.Sign(new Checkpoint(SampleLog.Origin, TreeHead.Empty), SampleLog.Noon, signers);

    private static string CodeOf(Action act) => Assert.Throws<FaultException>(act).Fault.Code;
}
