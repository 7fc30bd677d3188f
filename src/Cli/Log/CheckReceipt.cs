using System.CommandLine;
using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Trust;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Log;

/// <summary><c>cordon log check RECEIPT</c>: verifies a receipt without any network.</summary>
internal static class CheckReceipt
{
    public static Command Create()
    {
        var receipt = new Argument<string>("receipt") { Description = "the .tlog-proof file, or the receipt that a node handed out", HelpName = "RECEIPT" };
        var vkey = new Option<string>("--vkey") { Description = "the log's verifier key, or a file that holds it", HelpName = "KEY" };
        var policy = new Option<string>("--policy") { Description = "a trust policy (c2sp.org/tlog-policy): which logs are believed and which witnesses must have cosigned", HelpName = "FILE" };
        var entry = new Option<string>("--entry") { Description = "what the receipt is about: the opening that a node hands out (content and nonce), or the bytes of the log entry; without it, the entry that the receipt carries", HelpName = "FILE" };
        var format = Findings.Format();
        var command = new Command("check", "Check a receipt offline.") { receipt, vkey, policy, entry, format };
        command.Validators.Add(result =>
        {
            if (result.GetResult(vkey) is null == result.GetResult(policy) is null)
                result.AddError("give the log's key with --vkey, or a trust policy with --policy");
        });
        command.SetAction(parsed =>
        {
            try
            {
                var trust = parsed.GetValue(policy) is { } file ? Inputs.Named(file, () => PolicyReader.Read(Inputs.Bytes(file))) : TrustPolicy.Of(Inputs.Key(parsed.GetValue(vkey)!));
                Check(parsed.GetValue(receipt)!, trust, parsed.GetValue(entry)).Write(parsed.GetValue(format)!);
                return ExitCode.Done;
            }
            catch (FaultException broken)
            {
                Findings.WriteRefusal(parsed.GetValue(format)!, broken.Fault);
                throw;
            }
        });
        return command;
    }

    private static Findings Check(string file, TrustPolicy policy, string? entryFile)
    {
        var (receipt, opening) = ReceiptFile.Read(file);
        if (entryFile is not null)
            opening = Opening(entryFile);
        var entry = opening is not null ? opening.Commitment()
            : entryFile is not null ? Inputs.Bytes(entryFile)
            : receipt.Extra ?? throw new FaultException(new Fault("log.proof.no-entry", file));
        var verdict = Inputs.Named(file, () => receipt.Verify(entry.Span, policy));

        var findings = new Findings();
        findings.Add("holds", "", true);
        findings.Add("verdict", "verdict", opening is null ? "the entry is in the log" : "the content is what was committed to, and the entry is in the log");
        findings.Add("origin", "log", verdict.Log.Name);
        findings.Add("signedBy", "signed by", verdict.Log.ToString());
        findings.Add("index", "entry", receipt.Inclusion.Index);
        findings.Add("size", "of entries", receipt.Checkpoint.Checkpoint.Head.Size);
        findings.Add("entry", "entry bytes", Convert.ToHexStringLower(entry.Span));
        findings.Add("witnesses", verdict.Cosigners.Count == 0 ? "" : "witnesses", new JsonArray([.. verdict.Cosigners.Select(c => JsonValue.Create($"{c.Witness.Name} at {c.Time:yyyy-MM-dd'T'HH:mm:ss'Z'}"))]));
        if (opening is not null)
            findings.Add("content", "content", JsonNode.Parse(opening.Envelope.Span));
        return findings;
    }

    /// <summary>An opening is a JSON object; anything else is taken as the log entry itself.</summary>
    private static EntryOpening? Opening(string file)
    {
        var bytes = Inputs.Bytes(file);
        return ReceiptFile.IsJson(bytes) ? Inputs.Named(file, () => EntryOpening.Parse(bytes)) : null;
    }
}
