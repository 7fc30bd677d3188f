using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Names;

/// <summary>What each word does in the name of an organisation, vessel or aircraft, and which legal form it carries.</summary>
internal static class OrganisationRoles
{
    private const int LongestForm = 9;

    public static OrganisationForm? Assign(Token[] tokens, ReadOnlySpan<byte> letters)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            token.Role = token.Word.IsJoint ? TokenRole.Particle : NumberOf(token, letters) >= 0 ? TokenRole.Number : TokenRole.Content;
        }

        OrganisationForm? form = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Word.BeginsForm)
                continue;
            var (found, length) = LongestFormAt(tokens, letters, i);
            // A short abbreviation is a form only at the edge of a name, and never the whole of it.
            if (found is null || length == tokens.Length || (found.LetterCount < 8 && i > 0 && !EndsHere(tokens, i + length)))
                continue;
            for (var j = i; j < i + length; j++)
                tokens[j].Role = TokenRole.LegalForm;
            form ??= found;
            i += length - 1;
        }

        if (form is not null && !Array.Exists(tokens, t => t.Role is TokenRole.Content or TokenRole.Number))
            Restore(tokens);
        return form;
    }

    /// <summary>The number a word spells in digits, Roman numerals or words; -1 when none.</summary>
    public static int NumberOf(in Token token, ReadOnlySpan<byte> letters)
    {
        var own = letters.Slice(token.Start, token.Length);
        if (own.Length is > 0 and <= 6 && own.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            return int.Parse(own, System.Globalization.CultureInfo.InvariantCulture);
        return token.Word.Number >= 0 ? token.Word.Number : Roman(own);
    }

    private static int Roman(ReadOnlySpan<byte> letters)
    {
        if (letters.Length is < 2 or > 6)
            return -1;
        var value = 0;
        var next = 0;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var digit = letters[i] switch { (byte)'i' => 1, (byte)'v' => 5, (byte)'x' => 10, _ => 0 };
            if (digit == 0)
                return -1;
            value += digit < next ? -digit : digit;
            next = Math.Max(next, digit);
        }

        return value;
    }

    private static (OrganisationForm? Form, int Length) LongestFormAt(Token[] tokens, ReadOnlySpan<byte> letters, int start)
    {
        OrganisationForm? found = null;
        var length = 0;
        var hash = AsciiHash.Start;
        for (var i = start; i < tokens.Length && i < start + LongestForm; i++)
        {
            hash = AsciiHash.Continue(hash, letters.Slice(tokens[i].Start, tokens[i].Length));
            if (Vocabulary.Instance.Form(hash) is { } form)
                (found, length) = (form, i + 1 - start);
        }

        return (found, length);
    }

    private static bool EndsHere(Token[] tokens, int next)
    {
        for (var i = next; i < tokens.Length; i++)
        {
            if (tokens[i].Role != TokenRole.LegalForm && !tokens[i].Word.BeginsForm)
                return false;
        }

        return true;
    }

    private static void Restore(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Role == TokenRole.LegalForm)
                tokens[i].Role = TokenRole.Content;
        }
    }
}
