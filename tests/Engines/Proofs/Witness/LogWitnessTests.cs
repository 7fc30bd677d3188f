using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Witness;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Witness;

/// <summary>Every response of c2sp.org/tlog-witness, and that no order of requests makes a witness cosign two histories.</summary>
public sealed class LogWitnessTests
{
    private const int Length = 40;
    private static readonly NoteSigner Witness = SampleLog.Witness("witness.belmora.example", 50);
    private static readonly NoteSigner Log = SampleLog.Log();

    [Fact]
    public async Task A_log_is_cosigned_step_by_step_and_the_log_accepts_the_cosignature()
    {
        var (witness, tree) = (NewWitness(out _), await TreeAsync());
        var old = 0;
        foreach (var size in new[] { 0, 0, 1, 7, 7, 8, 40 })
        {
            var request = await RequestAsync(tree, old, size);
            var answer = await AnswerAsync(witness, request);
            Assert.Equal(200, answer.Status);
            var cosigned = WitnessReply.Cosigned(request.Checkpoint, answer.ToBytes(), Witness.Key);
            Assert.Equal(SampleLog.Noon, new TrustedKeys(Witness.Key).Open(cosigned.Note)[0].Time);
            cosigned.Open(Log.Key);
            old = size;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n")]
    [InlineData("old 00\n\nlog\n")]
    [InlineData("old x\n\nlog\n")]
    [InlineData("new 0\n\nlog\n")]
    [InlineData("old 1\nAAAA\n\nlog\n")]
    [InlineData("old 0\n\nno checkpoint")]
    public async Task A_request_that_cannot_be_read_is_400(string body)
    {
        var answer = await NewWitness(out _).AnswerAsync(Encoding.UTF8.GetBytes(body), SampleLog.Noon, SampleLog.Stop);
        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Body);
    }

    [Fact]
    public async Task An_old_size_beyond_the_checkpoint_is_400()
    {
        var tree = await TreeAsync();
        Assert.Equal(400, (await AnswerAsync(NewWitness(out _), (await RequestAsync(tree, 0, 5)) with { OldSize = 6 })).Status);
    }

    [Fact]
    public async Task An_unknown_log_is_404()
    {
        var request = await RequestAsync(await TreeAsync(), 0, 5);
        Assert.Equal(404, (await AnswerAsync(NewWitness(out _, SampleLog.Log("log.corvale.example").Key), request)).Status);
    }

    [Fact]
    public async Task A_checkpoint_that_the_log_did_not_sign_is_403()
    {
        var request = await RequestAsync(await TreeAsync(), 0, 5);
        Assert.Equal(403, (await AnswerAsync(NewWitness(out _, SampleLog.Log(seed: 77).Key), request)).Status);
        var forged = request.Checkpoint.Note.Signatures[0] with { Signature = new byte[64] };
        Assert.Equal(403, (await AnswerAsync(NewWitness(out _), request with { Checkpoint = request.Checkpoint with { Note = request.Checkpoint.Note with { Signatures = [forged] } } })).Status);
    }

    [Fact]
    public async Task Another_old_size_than_the_one_remembered_is_409_with_that_size()
    {
        var (witness, tree) = (NewWitness(out _), await TreeAsync());
        Assert.Equal(200, (await AnswerAsync(witness, await RequestAsync(tree, 0, 12))).Status);
        foreach (var (old, size) in new[] { (0, 20), (11, 20), (13, 20), (5, 5), (0, 12) })
        {
            var answer = await AnswerAsync(witness, await RequestAsync(tree, old, size));
            Assert.Equal((409, "text/x.tlog.size", "12\n"), (answer.Status, answer.ContentType, answer.Body));
            Assert.Equal(12, WitnessReply.Size(answer.ToBytes(), Length));
        }
    }

    [Fact]
    public async Task A_proof_that_does_not_hold_is_422_and_nothing_is_remembered()
    {
        var witness = NewWitness(out var memory);
        var (tree, other) = (await TreeAsync(), await TreeAsync(seed: 1));
        await AnswerAsync(witness, await RequestAsync(tree, 0, 12));
        var before = await memory.LastAsync(SampleLog.Origin, SampleLog.Stop);
        var good = await RequestAsync(tree, 12, 20);
        Assert.Equal(422, (await AnswerAsync(witness, await RequestAsync(other, 12, 20))).Status);
        Assert.Equal(422, (await AnswerAsync(witness, await RequestAsync(other, 12, 12))).Status);
        Assert.Equal(422, (await AnswerAsync(witness, good with { Proof = new ConsistencyProof([.. good.Proof.Path.Skip(1)]) })).Status);
        Assert.Equal(422, (await AnswerAsync(witness, good with { Proof = new ConsistencyProof([.. good.Proof.Path, TreeHash.Empty]) })).Status);
        Assert.Equal(before!.Note.ToString(), (await memory.LastAsync(SampleLog.Origin, SampleLog.Stop))!.Note.ToString());
        Assert.Equal(200, (await AnswerAsync(witness, good)).Status);
    }

    [Fact]
    public async Task An_empty_log_with_another_root_than_the_empty_one_and_a_first_proof_that_is_not_empty_are_422()
    {
        var tree = await TreeAsync();
        var bad = SignedCheckpoint.Sign(new Checkpoint(SampleLog.Origin, new TreeHead(0, TreeHash.Leaf([]))), SampleLog.Noon, Log);
        Assert.Equal(422, (await AnswerAsync(NewWitness(out _), new AddCheckpointRequest(0, new ConsistencyProof([]), bad))).Status);
        Assert.Equal(422, (await AnswerAsync(NewWitness(out _), (await RequestAsync(tree, 0, 5)) with { Proof = new ConsistencyProof([TreeHash.Empty]) })).Status);
    }

    [Fact]
    public async Task Signatures_of_strangers_are_not_kept()
    {
        var witness = NewWitness(out var memory);
        var request = await RequestAsync(await TreeAsync(), 0, 5);
        var stranger = SampleLog.Log("log.corvale.example", 9).Sign(request.Checkpoint.Note.Text, SampleLog.Noon);
        Assert.Equal(200, (await AnswerAsync(witness, request with { Checkpoint = request.Checkpoint with { Note = request.Checkpoint.Note.With(stranger) } })).Status);
        Assert.Equal([Log.Key.Name, Witness.Key.Name], (await memory.LastAsync(SampleLog.Origin, SampleLog.Stop))!.Note.Signatures.Select(s => s.Name));
    }

    [Fact]
    public async Task Whatever_is_asked_in_whatever_order_only_one_history_is_cosigned()
    {
        var (one, other) = (await TreeAsync(), await TreeAsync(seed: 1));
        await Gen.Select(Gen.Bool, Gen.Int[0, Length], Gen.Int[0, Length]).List[1, 30].SampleAsync(async asked =>
        {
            var witness = NewWitness(out _);
            var cosigned = new List<TreeHead>();
            foreach (var (fork, a, b) in asked)
            {
                var request = await RequestAsync(fork ? other : one, Math.Min(a, b), Math.Max(a, b));
                if ((await AnswerAsync(witness, request)).IsCosigned)
                    cosigned.Add(request.Checkpoint.Checkpoint.Head);
            }

            foreach (var tree in new[] { one, other })
            {
                if (cosigned.Count == 0 || await tree.AsOf(cosigned[^1].Size).RootAsync() != cosigned[^1].Root)
                    continue;
                foreach (var head in cosigned)
                    Assert.Equal(await tree.AsOf(head.Size).RootAsync(), head.Root);
                Assert.Equal(cosigned.Select(h => h.Size).Order(), cosigned.Select(h => h.Size));
                return;
            }

            Assert.Empty(cosigned);
        }, iter: 200);
    }

    [Fact]
    public async Task Of_requests_made_at_once_none_sets_the_memory_back()
    {
        var witness = NewWitness(out var memory);
        var tree = await TreeAsync();
        var requests = await Task.WhenAll(Enumerable.Range(1, Length).Select(async size => await RequestAsync(tree, 0, size)));
        var answers = await Task.WhenAll(requests.Select(r => Task.Run(() => AnswerAsync(witness, r))));
        var won = Assert.Single(answers.Zip(requests), a => a.First.IsCosigned);
        Assert.Equal(won.Second.Checkpoint.Checkpoint.Head, (await memory.LastAsync(SampleLog.Origin, SampleLog.Stop))!.Checkpoint.Head);
        Assert.All(answers.Where(a => !a.IsCosigned), a => Assert.Equal(409, a.Status));
    }

    [Fact]
    public void Reading_anything_ends_in_the_same_request_or_in_a_fault()
    {
        var hash = new string('A', 43) + "=";
        SampleLog.PieceOf("old 0\n", "old ", "7\n", hash, "\n", "\n\n", "log\n1\n", "— k AAAAAAA=\n", "\u00e9").Array[0, 12].Sample(parts =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(parts));
            try
            {
                Assert.Equal(bytes, AddCheckpointRequest.Parse(bytes).ToBytes());
            }
            catch (FaultException)
            {
            }
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("012\n")]
    [InlineData("41\n")]
    [InlineData("twelve\n")]
    public void A_size_that_is_none_or_is_beyond_the_log_is_refused(string body) =>
        Assert.Equal("log.witness.size", Assert.Throws<FaultException>(() => WitnessReply.Size(Encoding.ASCII.GetBytes(body), Length)).Fault.Code);

    [Fact]
    public async Task A_reply_of_another_key_is_not_accepted()
    {
        var checkpoint = (await RequestAsync(await TreeAsync(), 0, 5)).Checkpoint;
        var stranger = SampleLog.Witness(Witness.Key.Name, 51).Sign(checkpoint.Note.Text, SampleLog.Noon);
        Assert.Equal("log.note.unsigned", Assert.Throws<FaultException>(() => WitnessReply.Cosigned(checkpoint, Encoding.UTF8.GetBytes($"{stranger}\n"), Witness.Key)).Fault.Code);
    }

    private static LogWitness NewWitness(out StoredWitnessMemory memory, params VerifierKey[] logs) =>
        new(Witness, logs.Length == 0 ? [Log.Key] : logs, memory = new StoredWitnessMemory(new MemoryTileStore()));

    private static async Task<WitnessAnswer> AnswerAsync(LogWitness witness, AddCheckpointRequest request) =>
        await witness.AnswerAsync(request.ToBytes(), SampleLog.Noon);

    private static async Task<TiledTree> TreeAsync(int seed = 0)
    {
        var store = new MemoryTileStore();
        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty);
        await writer.AppendAsync(SampleLog.Entries(Length, seed).AsMemory());
        return new TiledTree(store, Length);
    }

    private static async Task<AddCheckpointRequest> RequestAsync(TiledTree tree, int old, int size)
    {
        var at = tree.AsOf(size);
        var checkpoint = SignedCheckpoint.Sign(new Checkpoint(SampleLog.Origin, new TreeHead(size, await at.RootAsync())), SampleLog.Noon, Log);
        return new AddCheckpointRequest(old, await at.ProveConsistencyAsync(old), checkpoint);
    }
}
