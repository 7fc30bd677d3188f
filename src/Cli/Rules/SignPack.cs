using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Cordon.Cli.Log;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Overlays;
using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Cli.Rules;

/// <summary><c>cordon rules sign FILE</c>: the pack or overlay with a signature, and the verifier key that a node needs to believe it.</summary>
internal static class SignPack
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "a rule pack or an overlay, a JSON document", HelpName = "FILE" };
        var name = new Option<string>("--name") { Description = "name of the key, such as rules.arvonia.example", HelpName = "NAME", Required = true };
        var key = new Option<string>("--key") { Description = "file with the private key (32 bytes, Ed25519); made when there is none", HelpName = "FILE", Required = true };
        var output = new Option<string>("--output") { Description = "where the signed document goes", HelpName = "FILE", Required = true };
        var format = Findings.Format();
        var command = new Command("sign", "Sign a rule pack or an overlay.") { file, name, key, output, format };
        command.SetAction(parsed =>
        {
            using var signer = Signer(parsed.GetValue(key)!);
            var verifier = new VerifierKey(parsed.GetValue(name)!, SignatureType.Ed25519, signer.PublicKey);
            var (signed, digest) = Inputs.Named(parsed.GetValue(file)!, () => Signed(Inputs.Bytes(parsed.GetValue(file)!), verifier.Name, signer));
            File.WriteAllBytes(parsed.GetValue(output)!, signed);
            var findings = new Findings();
            findings.Add("digest", "digest", digest);
            findings.Add("verifierKey", "verifier key", verifier.ToString());
            findings.Write(parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return command;
    }

    private static (byte[] Document, string Digest) Signed(byte[] file, string name, Ed25519Signer signer)
    {
        if (JsonNode.Parse(CanonicalJson.Of(file)) is JsonObject document && document.ContainsKey("base"))
        {
            var overlay = ReadOverlay.Read(file);
            return (PackTrust.Sign(overlay, name, signer.Sign), overlay.Digest);
        }

        var pack = PackReader.Read(file);
        return (PackTrust.Sign(pack, name, signer.Sign), pack.Digest);
    }

    private static Ed25519Signer Signer(string file)
    {
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = OwnerOnly;
            using var made = new FileStream(file, options);
            made.Write(RandomNumberGenerator.GetBytes(Ed25519.SeedLength));
        }

        var seed = File.ReadAllBytes(file);
        if (seed.Length != Ed25519.SeedLength)
            throw new FaultException(Fault.Of("sign.key", file, ("length", seed.Length)));
        var signer = new Ed25519Signer(seed);
        CryptographicOperations.ZeroMemory(seed);
        return signer;
    }
}
