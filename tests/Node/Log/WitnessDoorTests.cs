using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Witness;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Tests.Node.Log;

/// <summary>A node witnesses the log of a partner over HTTP.</summary>
public sealed class WitnessDoorTests
{
    private const string Name = "witness.belmora.example";
    private static readonly NoteSigner Partner = new("log.arvonia.example", SignatureType.Ed25519, new Ed25519Signer([.. Enumerable.Repeat((byte)7, 32)]));
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-partner-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_is_cosigned_step_by_step_and_the_witness_remembers()
    {
        await using var node = Belmora();
        await node.InitializeAsync();
        var client = node.Stranger();
        var first = await RequestAsync(0, 300);
        using var cosigned = await PostAsync(client, first);
        Assert.Equal(HttpStatusCode.OK, cosigned.StatusCode);
        var line = Assert.Single(SignedNote.ParseSignatures(await cosigned.Content.ReadAsByteArrayAsync(Stop)));
        Assert.Equal((Name, 72), (line.Name, line.Signature.Length));

        using var stale = await PostAsync(client, await RequestAsync(0, 400));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("text/x.tlog.size", stale.Content.Headers.ContentType!.MediaType);
        var size = WitnessReply.Size(await stale.Content.ReadAsByteArrayAsync(Stop), 400);
        using var second = await PostAsync(client, await RequestAsync(size, 400));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);

        var origin = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Partner.Key.Name)));
        var last = SignedCheckpoint.Parse(await client.GetByteArrayAsync(new Uri($"/log/witness/{origin}/checkpoint", UriKind.Relative), Stop));
        Assert.Equal(400, last.Checkpoint.Head.Size);
        Assert.Equal([Partner.Key.Name, Name], last.Note.Signatures.Select(s => s.Name));
    }

    [Fact]
    public async Task Each_refusal_has_its_status()
    {
        await using var node = Belmora();
        await node.InitializeAsync();
        var client = node.Stranger();
        var request = await RequestAsync(0, 10);
        using var unreadable = await client.PostAsync(Place, new StringContent("old"), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, unreadable.StatusCode);
        using var unknown = await PostAsync(client, await RequestAsync(0, 10, new NoteSigner("log.corvale.example", SignatureType.Ed25519, new Ed25519Signer(new byte[32]))));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var unsigned = await PostAsync(client, await RequestAsync(0, 10, new NoteSigner(Partner.Key.Name, SignatureType.Ed25519, new Ed25519Signer(new byte[32]))));
        Assert.Equal(HttpStatusCode.Forbidden, unsigned.StatusCode);
        using var inconsistent = await PostAsync(client, request with { Proof = new ConsistencyProof([TreeHash.Empty]) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, inconsistent.StatusCode);
        using var large = await client.PostAsync(Place, new ByteArrayContent(new byte[AddCheckpointRequest.Longest + 1]), Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var never = await client.GetAsync(new Uri($"/log/witness/{new string('0', 64)}/checkpoint", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
    }

    [Fact]
    public async Task A_node_that_is_no_witness_has_no_such_door()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        using var response = await node.Program().PostAsync(Place, new StringContent("old 0\n"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static Uri Place { get; } = new("/log/witness/add-checkpoint", UriKind.Relative);

    private static RunningNode Belmora() => new(new NodeSettings { Witness = new WitnessSettings { Name = Name, Logs = [Partner.Key.ToString()] } });

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, AddCheckpointRequest request) =>
        client.PostAsync(Place, new ByteArrayContent(request.ToBytes()), Stop);

    private async Task<AddCheckpointRequest> RequestAsync(long old, int size, NoteSigner? log = null)
    {
        var store = new FileTileStore(_folder);
        if (await store.ReadAsync("tile/0/000", Stop) is null)
            await (await LogWriter.OpenAsync(store, TreeHead.Empty, Stop)).AppendAsync(Enumerable.Range(0, 400).Select(i => (ReadOnlyMemory<byte>)BitConverter.GetBytes(i)), Stop);
        var tree = new TiledTree(store, 400).AsOf(size);
        var signer = log ?? Partner;
        var checkpoint = SignedCheckpoint.Sign(new Checkpoint(signer.Key.Name, new TreeHead(size, await tree.RootAsync(Stop))), DateTimeOffset.UnixEpoch, signer);
        return new AddCheckpointRequest(old, await tree.ProveConsistencyAsync(old, Stop), checkpoint);
    }
}
