using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Cli.Rules;

public sealed class SignPackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-sign-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_signed_is_believed_by_the_key_that_is_printed_and_by_no_other()
    {
        var pack = Repository.PathOf("tests", "Engines", "Rules", "Packs", "sample-pack.json");
        var (first, again) = (await SignAsync(pack, "a.key"), await SignAsync(pack, "a.key"));
        Assert.Equal((0, first.Output), (first.Code, again.Output));
        var key = VerifierKey.Parse((string)JsonNode.Parse(first.Output)!["verifierKey"]!);
        var signed = PackReader.Read(await File.ReadAllBytesAsync(Path.Combine(_folder, "signed.json"), TestContext.Current.CancellationToken));
        PackTrust.Demand(signed, (name, message, signature) => name == key.Name ? key.Verifier.Verify(message, signature) : null);
        var other = VerifierKey.Parse((string)JsonNode.Parse((await SignAsync(pack, "b.key")).Output)!["verifierKey"]!);
        Assert.Equal("rules.trust.signature", Assert.Throws<FaultException>(() => PackTrust.Demand(signed, (_, message, signature) => other.Verifier.Verify(message, signature))).Fault.Code);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "a.key")));
    }

    [Fact]
    public async Task A_file_that_is_no_key_or_no_pack_exits_with_3()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "short.key"), "short", TestContext.Current.CancellationToken);
        Assert.Equal(3, (await SignAsync(Repository.PathOf("tests", "Engines", "Rules", "Packs", "sample-pack.json"), "short.key")).Code);
        var wrong = await SignAsync(Path.Combine(_folder, "short.key"), "a.key");
        Assert.Equal(3, wrong.Code);
        Assert.Contains("short.key", wrong.Errors);
    }

    private Task<BuiltProgram.Outcome> SignAsync(string file, string key) =>
        BuiltProgram.RunAsync("Cli", _folder, "rules", "sign", file, "--name", "rules.arvonia.example", "--key", key, "--output", "signed.json", "--format", "json");
}
