using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Engines.Proofs.Trust;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Receipts;

public sealed class TlogProofTests
{
    private static readonly TrustPolicy Policy = TrustPolicy.Of(SampleLog.Log().Key);

    [Fact]
    public async Task The_receipt_of_every_entry_is_written_read_back_and_verified_without_the_log()
    {
        var store = await SampleLog.GrownAsync(200, 100);
        var checkpoint = SignedCheckpoint.Parse(store.Files["checkpoint"]);
        for (var index = 0; index < 300; index++)
        {
            var bytes = (await TlogProof.MakeAsync(store, checkpoint, index, SampleLog.Stop)).ToBytes();
            var receipt = TlogProof.Parse(bytes);
            Assert.Equal(bytes, receipt.ToBytes());
            Assert.Equal(SampleLog.Entries(300)[index], receipt.Extra!.Value.ToArray());
            Assert.Equal(SampleLog.Origin, receipt.Verify(SampleLog.Entries(300)[index], Policy).Log.Name);
            Assert.Equal("log.proof.fails", CodeOf(() => receipt.Verify(SampleLog.Entries(300)[(index + 1) % 300], Policy)));
        }
    }

    [Fact]
    public async Task Any_flipped_bit_of_a_receipt_is_refused()
    {
        var store = await SampleLog.GrownAsync(5);
        var receipt = await TlogProof.MakeAsync(store, SignedCheckpoint.Parse(store.Files["checkpoint"]), 3, SampleLog.Stop);
        var whole = receipt.ToBytes();
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = whole.ToArray();
            changed[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.Throws<FaultException>(() =>
            {
                var read = TlogProof.Parse(changed);
                read.Verify(read.Extra!.Value.Span, Policy);
            });
        }
    }

    [Fact]
    public async Task A_damaged_log_makes_no_receipt()
    {
        var store = await SampleLog.GrownAsync(5);
        var checkpoint = SignedCheckpoint.Parse(store.Files["checkpoint"]);
        store.Files["tile/0/000.p/5"][40] ^= 1;
        Assert.Equal("log.proof.fails", (await Assert.ThrowsAsync<FaultException>(async () => await TlogProof.MakeAsync(store, checkpoint, 0, SampleLog.Stop))).Fault.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("index 0\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex -1\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nlog\n")]
    [InlineData("c2sp.org/tlog-proof@v1\r\nindex 0\n\nlog\n")]
    public void A_malformed_receipt_is_refused(string text) =>
        Assert.Equal("log.proof.malformed", CodeOf(() => TlogProof.Parse(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void More_hashes_than_any_tree_needs_are_refused()
    {
        var hash = new string('A', 43) + "=\n";
        string Text(int count) => $"c2sp.org/tlog-proof@v1\nindex 0\n{string.Concat(Enumerable.Repeat(hash, count))}\nlog\n1\n{hash}\n— k AAAAAAA=\n";
        Assert.Equal(63, TlogProof.Parse(Encoding.UTF8.GetBytes(Text(63))).Inclusion.Path.Count);
        Assert.Equal("log.proof.malformed", CodeOf(() => TlogProof.Parse(Encoding.UTF8.GetBytes(Text(64)))));
    }

    [Fact]
    public void Reading_anything_ends_in_the_same_receipt_or_in_a_fault()
    {
        var hash = new string('A', 43) + "=";
        SampleLog.PieceOf("c2sp.org/tlog-proof@v1\n", "index 0\n", "index ", "extra AA==\n", hash, "\n", "\n\n", "log\n1\n", "— k AAAAAAA=\n", "\u00e9").Array[0, 12].Sample(parts =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(parts));
            try
            {
                Assert.Equal(bytes, TlogProof.Parse(bytes).ToBytes());
            }
            catch (FaultException)
            {
            }
        }, iter: 20_000);
    }

    private static string CodeOf(Action act) => Assert.Throws<FaultException>(act).Fault.Code;
}
