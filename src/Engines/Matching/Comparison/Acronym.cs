using Cordon.Engines.Matching.Names;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>Words of three to six letters that are the first letters of a run of words on the other side, joints left out.</summary>
internal static class Acronym
{
    /// <summary>What such a likeness is worth: it names many organisations.</summary>
    public const float Similarity = 0.55f;

    public static bool Expands(PreparedName shortName, int index, PreparedName longName, out int start, out int run)
    {
        ref readonly var token = ref shortName.Tokens[index];
        var letters = shortName.LettersOf(token);
        start = run = 0;
        if (letters.Length is < 3 or > 6 || token.Role != TokenRole.Content)
            return false;
        for (start = 0; start < longName.Tokens.Length && start < Alignment.MostWords; start++)
        {
            var at = 0;
            for (var j = start; j < longName.Tokens.Length && j < Alignment.MostWords && at < letters.Length; j++)
            {
                ref readonly var word = ref longName.Tokens[j];
                if (word.Role == TokenRole.Particle && at > 0)
                    continue;
                if (word.Role != TokenRole.Content || longName.Letters[word.Start] != letters[at])
                    break;
                at++;
                run = j + 1 - start;
            }

            if (at == letters.Length)
                return true;
        }

        return false;
    }
}
