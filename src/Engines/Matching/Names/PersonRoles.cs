using Cordon.Engines.Matching.Text;
using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Names;

/// <summary>What each word does in the name of a person. Titles are taken out as long as two words remain that carry the name.</summary>
internal static class PersonRoles
{
    public static Token[] Assign(Token[] tokens, ReadOnlySpan<RawToken> raw)
    {
        var content = 0;
        var titles = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            token.Role = token.Word.Role switch
            {
                PersonRole.Title => TokenRole.Title,
                PersonRole.Particle when tokens.Length > 1 => TokenRole.Particle,
                PersonRole.Kunya when i + 1 < tokens.Length => TokenRole.Kunya,
                PersonRole.Suffix when i > 0 => TokenRole.Suffix,
                _ when token.Length == 1 && token.System is WritingSystem.Latin or WritingSystem.Alphabet => TokenRole.Initial,
                _ => TokenRole.Content,
            };
            // "A." before a name is an initial even where "a" is also a joint.
            if (token.Length == 1 && raw[i].Dotted)
                token.Role = TokenRole.Initial;
            if (token.Role == TokenRole.Content)
                content++;
            else if (token.Role == TokenRole.Title)
                titles++;
        }

        if (titles == 0)
            return tokens;
        if (content == 0)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Role == TokenRole.Title)
                    tokens[i].Role = TokenRole.Content;
            }

            return tokens;
        }

        return tokens;
    }
}
