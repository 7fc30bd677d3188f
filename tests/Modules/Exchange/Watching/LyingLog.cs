using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Witness;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Exchange.Watching;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Watching;

/// <summary>A partner whose log says what a test wants, and that has shown six leaves.</summary>
internal sealed class LyingLog
{
    private static readonly Digest[] Leaves = [.. Enumerable.Range(0, 9).Select(i => TreeHash.Leaf([(byte)i]))];
    private static readonly Digest[] Other = [.. Leaves[..3], .. Enumerable.Range(3, 9).Select(i => TreeHash.Leaf([(byte)(i + 100)]))];

    private readonly ExchangeNode _from;
    private readonly ExchangeNode _to;
    private readonly NoteSigner _signer = new("arvonia.example/log", SignatureType.Ed25519, new Ed25519Signer(Enumerable.Repeat((byte)5, 32).ToArray()));

    private LyingLog(ExchangeNode from, ExchangeNode to) => (_from, _to) = (from, to);

    public static async Task<LyingLog> BetweenAsync(ExchangeNode arvonia, ExchangeNode belmora)
    {
        var log = new LyingLog(arvonia, belmora);
        await belmora.JoinAsync(arvonia, c => c with { LogKey = log._signer.Key.ToString() });
        await arvonia.JoinAsync(belmora);
        await log.ShowAsync(0, Leaves[..6]);
        return log;
    }

    /// <summary>Shows another history.</summary>
    public Task ForkAsync(int old = 6) => ShowAsync(old, Other);

    /// <summary>Shows what continues the six.</summary>
    public Task ContinueAsync() => ShowAsync(6, Leaves);

    /// <summary>Shows another log from its beginning.</summary>
    public Task BeginAnewAsync() => ShowAsync(0, Other[10..]);

    private async Task ShowAsync(int old, Digest[] leaves)
    {
        var request = new AddCheckpointRequest(old, new ConsistencyProof([.. Rfc6962.Proof(old, leaves)]), SignedCheckpoint.Sign(new Checkpoint(_signer.Key.Name, new TreeHead(leaves.Length, Rfc6962.Root(leaves))), DateTimeOffset.UnixEpoch, _signer));
        var other = _to.Of<Ui.Doors.NodeIdentity>().Authority;
        await _from.Of<ExchangeRecords>().BySystemAsync(ExchangeJournal.SendFile, open => _from.Of<PartnerPost>().QueueAsync(open, new OutgoingMessage(other, MessageKinds.LogHead, "log", LogHeadContent.Write(request)), Stop), Stop);
        await _from.CarryAsync(_to);
        await _to.Of<LogWatch>().KeepAsync(Stop);
    }
}
