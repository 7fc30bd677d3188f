using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Tests.Cli.Log;

public sealed class LogVerbsTests : IAsyncLifetime
{
    private static readonly NoteSigner Key = new("log.arvonia.example/test", SignatureType.Ed25519, new Ed25519Signer([.. Enumerable.Repeat((byte)1, 32)]));
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-log-").FullName;

    private string Dir => Path.Combine(_folder, "log");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await GrowAsync(200);
        File.Copy(Path.Combine(Dir, "checkpoint"), Path.Combine(_folder, "kept"));
        await GrowAsync(300);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_log_that_holds_is_reported_and_exits_with_0()
    {
        var run = await RunAsync("log", "verify", "--dir", Dir, "--vkey", $"{Key.Key}", "--since", "kept", "--format", "json");
        Assert.Equal(0, run.Code);
        var found = JsonNode.Parse(run.Output)!;
        Assert.True(found["holds"]!.GetValue<bool>());
        Assert.Equal(500, found["size"]!.GetValue<long>());
        Assert.Equal($"{Key.Key}", found["signedBy"]!.GetValue<string>());
        Assert.Equal("kept (200 entries)", found["continues"]![0]!.GetValue<string>());

        var table = await RunAsync("log", "verify", "--dir", Dir, "--vkey", $"{Key.Key}");
        Assert.Equal(0, table.Code);
        Assert.Contains("the log holds", table.Output);
    }

    [Fact]
    public async Task Without_a_key_the_verdict_says_what_was_not_checked()
    {
        var run = await RunAsync("log", "verify", "--dir", Dir);
        Assert.Equal(0, run.Code);
        Assert.Contains("who signed it was not checked", run.Output);
    }

    [Fact]
    public async Task A_flipped_byte_exits_with_3_and_names_the_file_on_stderr()
    {
        var path = Path.Combine(Dir, "tile", "entries", "000");
        var bytes = await File.ReadAllBytesAsync(path, Stop);
        bytes[104] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Stop);
        var run = await RunAsync("log", "verify", "--dir", Dir, "--vkey", $"{Key.Key}", "--format", "json");
        Assert.Equal(3, run.Code);
        Assert.Contains("tile/entries/000: entry", run.Errors);
        var found = JsonNode.Parse(run.Output)!;
        Assert.False(found["holds"]!.GetValue<bool>());
        Assert.Equal("log.entry.differs", found["fault"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_log_that_forgot_what_it_showed_exits_with_3()
    {
        Directory.Delete(Dir, recursive: true);
        await GrowAsync(100);
        var run = await RunAsync("log", "verify", "--dir", Dir, "--since", "kept");
        Assert.Equal(3, run.Code);
        Assert.Contains("kept: this checkpoint has size 200, the log has only 100", run.Errors);
    }

    [Fact]
    public async Task A_receipt_is_made_and_checked_offline_and_fails_when_one_byte_differs()
    {
        var made = await RunAsync("log", "prove", "321", "--dir", Dir, "--vkey", $"{Key.Key}", "--out", "receipt.tlog-proof");
        Assert.Equal(0, made.Code);
        Directory.Delete(Dir, recursive: true);

        await File.WriteAllTextAsync(Path.Combine(_folder, "key"), $"{Key.Key}\n", Stop);
        var check = await RunAsync("log", "check", "receipt.tlog-proof", "--vkey", "key", "--format", "json");
        Assert.Equal(0, check.Code);
        Assert.Equal(321, JsonNode.Parse(check.Output)!["index"]!.GetValue<long>());

        await File.WriteAllTextAsync(Path.Combine(_folder, "entry"), "entry 321", Stop);
        Assert.Equal(0, (await RunAsync("log", "check", "receipt.tlog-proof", "--vkey", "key", "--entry", "entry")).Code);
        await File.WriteAllTextAsync(Path.Combine(_folder, "entry"), "entry 322", Stop);
        var other = await RunAsync("log", "check", "receipt.tlog-proof", "--vkey", "key", "--entry", "entry");
        Assert.Equal(3, other.Code);
        Assert.Contains("receipt.tlog-proof: the receipt does not show", other.Errors);

        var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, "receipt.tlog-proof"), Stop);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(_folder, "receipt.tlog-proof"), bytes, Stop);
        Assert.Equal(3, (await RunAsync("log", "check", "receipt.tlog-proof", "--vkey", "key")).Code);
    }

    [Fact]
    public async Task A_receipt_can_be_held_against_a_policy_with_witnesses()
    {
        var witness = new NoteSigner("witness.belmora.example", SignatureType.CosignatureV1, new Ed25519Signer([.. Enumerable.Repeat((byte)2, 32)]));
        await File.WriteAllTextAsync(Path.Combine(_folder, "policy"), $"log {Key.Key}\nwitness belmora {witness.Key}\nquorum belmora\n", Stop);
        await RunAsync("log", "prove", "0", "--dir", Dir, "--out", "before");
        var alone = await RunAsync("log", "check", "before", "--policy", "policy");
        Assert.Equal(3, alone.Code);
        Assert.Contains("the quorum 'belmora' has not cosigned it: nobody has", alone.Errors);

        var checkpoint = SignedCheckpoint.Parse(await File.ReadAllBytesAsync(Path.Combine(Dir, "checkpoint"), Stop));
        var cosigned = checkpoint.Note.With(witness.Sign(checkpoint.Note.Text, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
        await File.WriteAllBytesAsync(Path.Combine(Dir, "checkpoint"), cosigned.ToBytes(), Stop);
        await RunAsync("log", "prove", "0", "--dir", Dir, "--out", "after");
        var witnessed = await RunAsync("log", "check", "after", "--policy", "policy");
        Assert.Equal(0, witnessed.Code);
        Assert.Contains("belmora at 2026-03-01T12:00:00Z", witnessed.Output);
    }

    [Fact]
    public async Task A_log_is_verified_over_http()
    {
        using var server = new HttpListener();
        var port = FreePort();
        server.Prefixes.Add($"http://localhost:{port}/log/");
        server.Start();
        var serving = ServeAsync(server);
        var run = await RunAsync("log", "verify", "--url", $"http://localhost:{port}/log", "--vkey", $"{Key.Key}", "--since", "kept");
        Assert.Equal(0, run.Code);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Dir, "tile", "0", "001.p", "244"), Stop);
        bytes[0] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(Dir, "tile", "0", "001.p", "244"), bytes, Stop);
        var broken = await RunAsync("log", "verify", "--url", $"http://localhost:{port}/log/", "--vkey", $"{Key.Key}");
        Assert.Equal(3, broken.Code);
        Assert.Contains("tile/0/001.p/244: the hash of entry 256", broken.Errors);
        server.Stop();
        await serving;
    }

    [Fact]
    public async Task An_address_that_nobody_serves_is_a_failure_and_not_a_verdict()
    {
        var run = await RunAsync("log", "verify", "--url", $"http://localhost:{FreePort()}/log");
        Assert.Equal(4, run.Code);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("log", "verify", "--dir", "log", "--url", "http://localhost/log")]
    [InlineData("log", "verify", "--url", "ftp://localhost/log")]
    [InlineData("log", "verify", "--format", "xml")]
    [InlineData("log", "prove", "first")]
    [InlineData("log", "check", "receipt")]
    [InlineData("log", "check", "receipt", "--vkey", "k", "--policy", "p")]
    public async Task Bad_usage_exits_with_2(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("cordon:", run.Errors);
    }

    [Theory]
    [InlineData("there is no such file or folder", "log", "verify", "--dir", "nowhere")]
    [InlineData("there is no such file or folder", "log", "check", "nowhere", "--vkey", "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")]
    [InlineData("'rubbish' is no verifier key", "log", "verify", "--dir", "log", "--vkey", "rubbish")]
    [InlineData("the log has no entry 500", "log", "prove", "500", "--dir", "log")]
    [InlineData("the file exists already", "log", "prove", "5", "--dir", "log", "--out", "kept")]
    [InlineData("no signed note", "log", "verify", "--dir", "log", "--since", "log/tile/0/000")]
    public async Task Bad_input_exits_with_3_and_says_what_would_be_right(string sentence, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(3, run.Code);
        Assert.Contains(sentence, run.Errors);
    }

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync("Cli", _folder, arguments);

    private async Task GrowAsync(int count)
    {
        var store = new FileTileStore(Dir);
        var publisher = new CheckpointPublisher(store, Key);
        var head = (await publisher.CurrentAsync(Stop))?.Checkpoint.Head ?? TreeHead.Empty;
        var writer = await LogWriter.OpenAsync(store, head, Stop);
        await writer.AppendAsync(Enumerable.Range((int)head.Size, count).Select(i => (ReadOnlyMemory<byte>)Encoding.ASCII.GetBytes($"entry {i}")), Stop);
        await publisher.PublishAsync(writer.Head, DateTimeOffset.UnixEpoch, Stop);
    }

    private async Task ServeAsync(HttpListener server)
    {
        while (server.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await server.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var file = Path.Combine(Dir, asked.Request.Url!.AbsolutePath["/log/".Length..]);
            asked.Response.StatusCode = File.Exists(file) ? 200 : 404;
            if (File.Exists(file))
                await asked.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
            asked.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
