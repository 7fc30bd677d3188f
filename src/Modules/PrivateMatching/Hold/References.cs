using System.Security.Cryptography;
using Cordon.Kernel.Faults;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>Finds the record behind a reference that a partner names in its formal request.</summary>
internal sealed class References(IEnumerable<IMatchable> sources, MatchingKey key)
{
    private const int InGroup = 4;

    /// <summary>As persons read it out: groups of four.</summary>
    public static string Written(string label) => string.Join('-', label.ToUpperInvariant().Chunk(InGroup).Select(g => new string(g)));

    /// <summary>The record; null when the partner was given no such reference, or the record is held no more.</summary>
    /// <param name="partner">Who names it.</param>
    /// <param name="reference">As it was typed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>matching.reference</c></exception>
    public async Task<string?> FindAsync(string partner, string? reference, CancellationToken cancellation)
    {
        var digits = string.Concat((reference ?? "").Where(char.IsAsciiLetterOrDigit));
        if (digits.Length != 2 * PartnerKeys.ReferenceLength || !digits.All(char.IsAsciiHexDigit))
            throw new FaultException(new Fault("matching.reference", "reference"));
        var wanted = Convert.FromHexString(digits);
        foreach (var source in sources)
        {
            foreach (var record in (await source.AllAsync(cancellation)).Select(m => m.Record).Distinct())
            {
                if (CryptographicOperations.FixedTimeEquals(PartnerKeys.Reference(key, partner, record), wanted))
                    return record;
            }
        }

        return null;
    }
}
