namespace Cordon.Engines.Matching.Names;

/// <summary>
/// How much a word tells, 0 to 1: minus the logarithm of its share of all words in names of its kind, over that of a word never seen.
/// The shares come from the frequency table that ships with the engine, never from the lists loaded.
/// </summary>
internal static class Weights
{
    public static float Of(in Token token, bool person)
    {
        var rarity = person ? token.Word.PersonRarity : token.Word.OrganisationRarity;
        return token.Role switch
        {
            TokenRole.Title => 0,
            TokenRole.LegalForm => 0,
            TokenRole.Particle => 0.03f,
            TokenRole.Suffix => 0.1f,
            TokenRole.Kunya => 0.15f,
            TokenRole.Initial => 0.12f,
            TokenRole.Number => 0.35f,
            _ => Math.Min(1f, 0.25f + (0.15f * token.Length)) * rarity,
        };
    }
}
