namespace Cordon.Modules.Detection.Wording;

/// <summary>A text of a table, in English and in French.</summary>
internal sealed record BothLanguages(string English, string French)
{
    /// <param name="language">Language of the reader; everybody but French readers gets English.</param>
    public string In(string language) => language == "fr" ? French : English;
}
