using Cordon.Engines.Matching.Text;
using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Names;

/// <summary>
/// Whether a name of which nobody said what bears it can be that of an organisation, vessel or aircraft: naive Bayes over how often its words stand in names of persons
/// and of everything else by the frequency table, both taken to be as likely beforehand; and short names in scripts that write surname and given name without a space.
/// </summary>
internal static class OtherThanPerson
{
    private const float MostOfOneWord = 3;
    private const float OtherSign = -3;
    private const float PersonSign = 0.5f;

    /// <summary>Characters of the longest usual name of a person in Han or Hangul.</summary>
    private const int ShortName = 4;

    /// <summary>Natural logarithm of the probability that no person is meant; at most 0.</summary>
    public static float LogProbability(Token[] tokens)
    {
        var odds = 0f;
        int words = 0, syllables = 0;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (token.System is WritingSystem.Han or WritingSystem.Hangul)
                syllables += token.SourceEnd - token.SourceStart;
            else if (token.Role is not TokenRole.Particle)
                words++;
            odds += OfWord(token);
        }

        if (words == 0 && syllables is > 1 and <= ShortName)
            odds = MostOfOneWord;
        // One word alone is as often the name of a ship or a firm.
        return words < 2 && syllables == 0 ? 0 : -MathF.Log(1 + MathF.Exp(odds));
    }

    private static float OfWord(in Token token)
    {
        var odds = Math.Clamp(Vocabulary.Instance.PersonOdds(token.Word), -MostOfOneWord, MostOfOneWord);
        if (token.Word.Role != PersonRole.None)
            return Math.Max(odds, PersonSign);
        var other = token.Role is TokenRole.Number or TokenRole.LegalForm || token.Concept >= 0 || token.Word.IsJoint;
        return other && odds < PersonSign ? OtherSign : odds;
    }
}
