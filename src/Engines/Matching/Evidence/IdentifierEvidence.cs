using System.Text;
using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Evidence;

/// <summary>
/// Compares numbers that name one party: the same number decides, unless both sides give one of a kind of which a party has only one and they differ.
/// </summary>
internal static class IdentifierEvidence
{
    /// <summary>The name of its findings.</summary>
    public const string Feature = "identifier";

    /// <summary>Shorter numbers say nothing.</summary>
    public const int ShortestNumber = 5;

    /// <summary>Numbers shorter than this are given to many.</summary>
    private const int LongNumber = 7;

    /// <summary>Letters and digits only, upper case: "R-012 345" and "r012345" are one.</summary>
    public static string Normal(string value)
    {
        var kept = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (char.IsAsciiLetterOrDigit(c))
                kept.Append(char.ToUpperInvariant(c));
            else if (char.IsLetterOrDigit(c))
                kept.Append(char.ToUpperInvariant(c));
        }

        return kept.ToString();
    }

    public static Finding? Between(IReadOnlyList<PreparedIdentifier> query, IReadOnlyList<PreparedIdentifier> candidate)
    {
        Finding? conflict = null;
        foreach (var left in query)
        {
            foreach (var right in candidate)
            {
                var compatible = left.Kind == right.Kind || left.Kind == IdentifierKind.Other || right.Kind == IdentifierKind.Other;
                if (compatible && left.Normal == right.Normal && left.Normal.Length >= ShortestNumber)
                    return Same(left, right);
                if (left.Kind == right.Kind && IsUnique(left.Kind) && left.Valid && right.Valid)
                    conflict = new Finding(Feature, 0, Model.Instance["identifier-conflict"], $"two different {left.Kind} numbers", left.Value, right.Value);
            }
        }

        return conflict;
    }

    private static Finding Same(PreparedIdentifier left, PreparedIdentifier right)
    {
        var kind = left.Kind == IdentifierKind.Other ? right.Kind : left.Kind;
        var detail = left.Valid && right.Valid ? $"same {kind} number" : $"same {kind} number, whose check digit is wrong";
        var weight = left.Normal.Length < LongNumber ? "short-identifier-same" : "identifier-same";
        return new Finding(Feature, 1, Model.Instance[weight], detail, left.Value, right.Value);
    }

    /// <summary>Kinds of which a party has one at a time.</summary>
    private static bool IsUnique(IdentifierKind kind) => kind is IdentifierKind.Imo or IdentifierKind.Lei;
}

/// <summary>An identifier ready for comparison.</summary>
/// <param name="Kind">Which numbering.</param>
/// <param name="Value">As written.</param>
/// <param name="Normal">Letters and digits only, upper case.</param>
/// <param name="Valid">False when the numbering has a check digit and it is wrong.</param>
internal sealed record PreparedIdentifier(IdentifierKind Kind, string Value, string Normal, bool Valid)
{
    public static PreparedIdentifier Of(PartyIdentifier identifier)
    {
        var normal = IdentifierEvidence.Normal(identifier.Value);
        if (identifier.Kind == IdentifierKind.Imo && normal.StartsWith("IMO", StringComparison.Ordinal))
            normal = normal[3..];
        var valid = identifier.Kind switch
        {
            IdentifierKind.Imo => CheckDigits.IsImo(normal),
            IdentifierKind.Lei => CheckDigits.IsLei(normal),
            _ => true,
        };
        return new PreparedIdentifier(identifier.Kind, identifier.Value, normal, valid);
    }
}
