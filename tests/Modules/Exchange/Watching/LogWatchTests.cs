using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Witness;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Exchange.Watching;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Watching;

/// <summary>Partners witness each other's logs from their cards, and find one that lies.</summary>
public sealed class LogWatchTests
{
    [Theory, EachDatabase]
    public async Task Partners_cosign_each_others_logs_as_they_grow(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        arvonia.Clock.Advance(TimeSpan.FromHours(2));
        belmora.Clock.Advance(TimeSpan.FromHours(2));
        long size = 0;
        for (var round = 0; round < 3; round++)
        {
            await RoundAsync(arvonia, belmora);
            await using var tables = belmora.Of<ExchangeRecords>().Tables();
            var log = Assert.Single(await tables.WitnessedLogs.ToListAsync(Stop));
            Assert.True(log.Size > size);
            Assert.Null(log.Offending);
            size = log.Size;
            // What it cosigned is the head of that log, and the log's owner holds the cosignature.
            Assert.Equal(size, Checkpoint.Parse(SignedNote.Parse(Encoding.UTF8.GetBytes(log.Checkpoint)).Text).Head.Size);
            await using var own = arvonia.Of<ExchangeRecords>().Tables();
            var shown = Assert.Single(await own.ShownLogs.ToListAsync(Stop));
            Assert.Equal((size, null), (shown.Size, shown.Refused));
            Assert.Contains("— belmora/witness ", shown.Checkpoint);
            Assert.Empty(await tables.WitnessRequests.ToListAsync(Stop));
            arvonia.Clock.Advance(TimeSpan.FromHours(2));
            belmora.Clock.Advance(TimeSpan.FromHours(2));
            await arvonia.ReleaseAsync(Form($"in round {round}", "belmora"));
        }

        var before = await belmora.RowsAsync();
        await belmora.Journal.RebuildAsync(new(Journal.Projections.RebuildProcess.Name, Kernel.Processes.Actor.System("test"), "test", "test"), belmora.Of<ExchangeRecords>().Own, Stop);
        Assert.Equal(before, await belmora.RowsAsync());
    }

    [Fact]
    public async Task Nobody_is_shown_a_log_more_often_than_is_set_and_one_that_stands_elsewhere_is_shown_it_from_there()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        await RoundAsync(arvonia, belmora);
        await using (var early = arvonia.Of<ExchangeRecords>().Tables())
            Assert.Empty(await early.ShownLogs.ToListAsync(Stop));
        arvonia.Clock.Advance(TimeSpan.FromHours(2));
        belmora.Clock.Advance(TimeSpan.FromHours(2));
        await RoundAsync(arvonia, belmora);
        await RoundAsync(arvonia, belmora);
        await using var own = arvonia.Of<ExchangeRecords>().Tables();
        Assert.Equal(1, await own.Outgoing.CountAsync(m => m.Kind == MessageKinds.LogHead, Stop));
        var size = (await own.ShownLogs.SingleAsync(Stop)).Size;
        // Arvonia forgets how far Belmora is.
        await arvonia.Journal.NoteAsync(ExchangeJournal.TryingWords, async shared => (await shared.Of<ExchangeContext>().ShownLogs.SingleAsync(Stop)).Size = 1, Stop);
        arvonia.Clock.Advance(TimeSpan.FromHours(2));
        belmora.Clock.Advance(TimeSpan.FromHours(2));
        await arvonia.ReleaseAsync(Form("more", "belmora"));
        await RoundAsync(arvonia, belmora);
        Assert.Equal((size, WitnessAnswer.Conflict), await own.ShownLogs.Select(s => ValueTuple.Create(s.Size, s.Refused!.Value)).SingleAsync(Stop));
        arvonia.Clock.Advance(TimeSpan.FromMinutes(2));
        belmora.Clock.Advance(TimeSpan.FromMinutes(2));
        await RoundAsync(arvonia, belmora);
        Assert.True((await own.ShownLogs.SingleAsync(Stop)).Size > size);
        Assert.Null((await own.ShownLogs.SingleAsync(Stop)).Refused);
    }

    [Theory]
    [InlineData("fork"), InlineData("same size"), InlineData("shrunk")]
    public async Task A_partner_that_lies_is_found_and_both_checkpoints_are_kept(string lie)
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        var liar = new NoteSigner("arvonia.example/log", SignatureType.Ed25519, new Ed25519Signer(Enumerable.Repeat((byte)5, 32).ToArray()));
        await belmora.JoinAsync(arvonia, c => c with { LogKey = liar.Key.ToString() });
        await arvonia.JoinAsync(belmora);
        Digest[] leaves = [.. Enumerable.Range(0, 9).Select(i => TreeHash.Leaf([(byte)i]))];
        Digest[] other = [.. leaves[..3], .. Enumerable.Range(3, 9).Select(i => TreeHash.Leaf([(byte)(i + 100)]))];
        await ShowAsync(arvonia, belmora, liar, 0, leaves[..6]);
        await ShowAsync(arvonia, belmora, liar, 6, lie switch { "fork" => other, "same size" => other[..6], _ => leaves[..4] });
        await using var tables = belmora.Of<ExchangeRecords>().Tables();
        var log = Assert.Single(await tables.WitnessedLogs.ToListAsync(Stop));
        Assert.Equal((6L, lie == "shrunk"), (log.Size, log.Shrunk));
        // Both are signed by the log's own key, and name heads that no one history has.
        var heads = new[] { log.Contradicted!, log.Offending! }.Select(c => SignedCheckpoint.Parse(Encoding.UTF8.GetBytes(c))).ToList();
        Assert.All(heads, h => h.Open(liar.Key));
        Assert.NotEqual(heads[0].Checkpoint.Head, heads[1].Checkpoint.Head);
        Assert.Single(await belmora.WorkAsync("exchange.log"));
        // It is not cosigned from then on by what it says again, and the evidence stays the first.
        await ShowAsync(arvonia, belmora, liar, 6, other);
        Assert.Equal(log.Offending, (await tables.WitnessedLogs.SingleAsync(Stop)).Offending);
        // A history that goes on from what was witnessed still does.
        await ShowAsync(arvonia, belmora, liar, 6, leaves);
        Assert.Equal(9, (await tables.WitnessedLogs.SingleAsync(Stop)).Size);
    }

    [Fact]
    public async Task What_its_key_has_not_signed_says_nothing_of_a_log()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        var stranger = new NoteSigner("arvonia.example/log", SignatureType.Ed25519, new Ed25519Signer(Enumerable.Repeat((byte)5, 32).ToArray()));
        await ShowAsync(arvonia, belmora, stranger, 0, [TreeHash.Leaf([1])]);
        await using var tables = belmora.Of<ExchangeRecords>().Tables();
        Assert.Empty(await tables.WitnessedLogs.ToListAsync(Stop));
        Assert.Empty(await belmora.WorkAsync("exchange.log"));
    }

    /// <summary>Whatever two heads a log shows: it is called a liar exactly when the later one does not hold the leaves of the earlier in front.</summary>
    [Fact]
    public void A_liar_is_who_forks_or_shrinks_and_nobody_else() => Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], Gen.Int[0, 20]).Sample((first, second, same) =>
    {
        var signer = new NoteSigner("log", SignatureType.Ed25519, new Ed25519Signer(Enumerable.Repeat((byte)5, 32).ToArray()));
        Digest[] a = [.. Enumerable.Range(0, first).Select(i => TreeHash.Leaf([(byte)i]))];
        Digest[] b = [.. Enumerable.Range(0, second).Select(i => TreeHash.Leaf([(byte)(i < same ? i : i + 100)]))];
        var judged = HeadJudgement.Of(Request(signer, first, b), [signer.Key], Signed(signer, a));
        var continues = second >= first && a.SequenceEqual(b.Take(first));
        Assert.Equal(!continues, judged.Contradicts);
        Assert.Equal(continues, judged.Refusal is null);
        Assert.Equal(second < first, judged.Shrunk);
    });

    private static SignedCheckpoint Signed(NoteSigner signer, Digest[] leaves) => SignedCheckpoint.Sign(new Checkpoint(signer.Key.Name, new TreeHead(leaves.Length, Rfc6962.Root(leaves))), DateTimeOffset.UnixEpoch, signer);

    private static AddCheckpointRequest Request(NoteSigner signer, int old, Digest[] leaves) => new(old, new ConsistencyProof(old > leaves.Length ? [] : [.. Rfc6962.Proof(old, leaves)]), Signed(signer, leaves));

    private static async Task ShowAsync(ExchangeNode from, ExchangeNode to, NoteSigner signer, int old, Digest[] leaves)
    {
        var other = to.Of<Ui.Doors.NodeIdentity>().Authority;
        await from.Of<ExchangeRecords>().BySystemAsync(ExchangeJournal.SendFile, open => from.Of<PartnerPost>().QueueAsync(open, new Cordon.Modules.Exchange.Contracts.OutgoingMessage(other, MessageKinds.LogHead, "log", LogHeadContent.Write(Request(signer, old, leaves))), Stop), Stop);
        await from.CarryAsync(to);
        await to.Of<LogWatch>().KeepAsync(Stop);
    }

    /// <summary>Arvonia shows, Belmora judges, Arvonia reads.</summary>
    private static async Task RoundAsync(ExchangeNode arvonia, ExchangeNode belmora)
    {
        await arvonia.Of<LogShowing>().KeepAsync(Stop);
        await arvonia.CarryAsync(belmora);
        await belmora.Of<LogWatch>().KeepAsync(Stop);
        await belmora.CarryAsync(arvonia);
        await arvonia.Of<LogWatch>().KeepAsync(Stop);
    }
}
