using System.Security.Cryptography;
using Cordon.Kernel.Json;
using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>A fact as a node holds it, with the digest by which others point to it.</summary>
internal sealed record HeldFact(JointFact Fact, string Digest)
{
    public FactPlace Place => new(Fact.Author, Fact.Number);

    public FactPoint Point => new(Fact.Number, Digest);

    public static HeldFact Of(JointFact fact) => new(fact, Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.OfRecord(fact))));

    /// <summary>What has to be placed before it: what its author had seen, and the author's fact before it, whatever it says of that.</summary>
    public IEnumerable<FactPlace> Before()
    {
        foreach (var (author, point) in Fact.Seen)
        {
            if (author != Fact.Author)
                yield return new FactPlace(author, point.Number);
        }

        if (Fact.Number > 1)
            yield return new FactPlace(Fact.Author, Fact.Number - 1);
    }
}

/// <summary>The place that one fact, and only one, can have.</summary>
internal readonly record struct FactPlace(string Author, long Number);
