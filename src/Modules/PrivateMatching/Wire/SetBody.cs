using System.Text.Json.Serialization;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>Holder to asker: what it stands by from now on.</summary>
internal sealed record SetBody : MatchingBody
{
    public const string Kind = "matching-set";
    public const string Version = "cordon.matching.set/v1";

    private const int KeyLength = 32;
    private const int RootDigits = 64;
    private const int MostBits = 24;

    /// <summary>Entries of a bucket that fit into one message with their labels.</summary>
    public const int MostOfBucket = 1 << 12;

    public required SetCommitment Commitment { get; init; }

    [JsonIgnore]
    public override string About => $"set.{FormWords.Key(Commitment.Purpose)}.{Commitment.Number}";

    [JsonIgnore]
    protected override bool IsWhole =>
        Format == Version && Commitment is { Number: >= 1, Bits: >= 0 and <= MostBits, OfBucket: >= TagSet.LeastOfBucket and <= MostOfBucket, LabelLength: >= 0 and <= LabelSeal.Longest, Kinds.Count: > 0 } c
        && Enum.IsDefined(c.Purpose) && c.Kinds.All(Enum.IsDefined) && AreBytes([c.Key], KeyLength) && IsKey(c.Key) && c.Root.Length == RootDigits && c.Root.All(char.IsAsciiHexDigitLower) && c.From < c.Until;

    /// <exception cref="Cordon.Kernel.Faults.FaultException"><c>oblivious.key</c>: no element of the group, with which no question could be blinded</exception>
    private static bool IsKey(string key) => new OprfAsker(OprfMode.Verifiable, Convert.FromBase64String(key)) is not null;
}
