using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Checkpoints;

public sealed class CheckpointTests
{
    private const string Root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    [Fact]
    public void The_example_of_the_specification_is_read_and_written_back()
    {
        var text = $"example.com/behind-the-sofa\n20852163\n{Root}\n";
        var checkpoint = Checkpoint.Parse(text);
        Assert.Equal(("example.com/behind-the-sofa", 20852163, Root), (checkpoint.Origin, checkpoint.Head.Size, checkpoint.Head.Root.ToBase64()));
        Assert.Equal(text, checkpoint.ToText());
        Assert.Equal(["more", "still"], Checkpoint.Parse(text + "more\nstill\n").Extensions);
        Assert.Equal(text + "more\n", Checkpoint.Parse(text + "more\n").ToText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("log\n5\n")]
    [InlineData("log\n5\n" + Root)]
    [InlineData("\n5\n" + Root + "\n")]
    [InlineData("log\n05\n" + Root + "\n")]
    [InlineData("log\n+5\n" + Root + "\n")]
    [InlineData("log\n-5\n" + Root + "\n")]
    [InlineData("log\n 5\n" + Root + "\n")]
    [InlineData("log\n٥\n" + Root + "\n")]
    [InlineData("log\n9223372036854775808\n" + Root + "\n")]
    [InlineData("log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")]
    [InlineData("log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2\n")]
    [InlineData("log\n5\nAAAA\n")]
    [InlineData("log\n5\n" + Root + "\n\nmore\n")]
    [InlineData("log\r\n5\n" + Root + "\n")]
    public void A_malformed_checkpoint_is_refused(string text)
    {
        Assert.Equal("log.checkpoint.malformed", Assert.Throws<FaultException>(() => Checkpoint.Parse(text)).Fault.Code);
    }

    [Fact]
    public void Reading_anything_ends_in_the_same_checkpoint_or_in_a_fault()
    {
        SampleLog.PieceOf("\n", "log", "0", "7", Root, "x").Array[0, 10].Sample(parts =>
        {
            var text = string.Concat(parts);
            try
            {
                Assert.Equal(text, Checkpoint.Parse(text).ToText());
            }
            catch (FaultException)
            {
            }
        }, iter: 20_000);
    }

    [Fact]
    public void A_checkpoint_of_another_log_is_refused_even_when_the_key_signed_it()
    {
        var log = SampleLog.Log();
        var signed = SignedCheckpoint.Sign(new Checkpoint("log.belmora.example", TreeHead.Empty), SampleLog.Noon, log);
        Assert.Equal("log.checkpoint.origin", Assert.Throws<FaultException>(() => signed.Open(log.Key)).Fault.Code);
    }

    [Fact]
    public void A_cosigned_checkpoint_is_read_back_with_the_time_of_its_witness()
    {
        var (log, witness) = (SampleLog.Log(), SampleLog.Witness("witness.corvale.example", 5));
        var checkpoint = new Checkpoint(SampleLog.Origin, new TreeHead(1, TreeHash.Leaf([1])));
        var read = SignedCheckpoint.Parse(SignedCheckpoint.Sign(checkpoint, SampleLog.Noon, log, witness).Note.ToBytes());
        Assert.Equal(checkpoint.Head, read.Checkpoint.Head);
        Assert.Null(read.Open(log.Key).Time);
        Assert.Equal(SampleLog.Noon, Assert.Single(new TrustedKeys(witness.Key).Open(read.Note)).Time);
    }
}
