namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>
/// What rules may ask beyond their facts. The caller supplies it; every answer must depend on nothing but the arguments and the lists
/// whose digests are told, so that the same pack, lists and facts always come to the same result. No answer means that it cannot be told.
/// </summary>
public interface IPackFunctions
{
    /// <summary>SHA-256 of a list as it is at hand, in hexadecimal; nothing when it is not there.</summary>
    string? ListDigest(string list);

    /// <summary>Whether a list has an identifier, exactly as it is written.</summary>
    bool? InList(string list, string value);

    /// <summary>How well the best entry of a list resembles a name, from 0 to 1.</summary>
    double? NameMatch(string list, string name);

    /// <summary>How well two names resemble each other, from 0 to 1.</summary>
    double? NamesAlike(string a, string b);

    /// <summary>Codes of the entries of a control list that a description with its HS code may fall under, the likeliest first.</summary>
    IReadOnlyList<string>? ControlMatch(string list, string description, string hs);

    /// <summary>Kilometres along the great circle between two places.</summary>
    double? Distance(string from, string to);
}
