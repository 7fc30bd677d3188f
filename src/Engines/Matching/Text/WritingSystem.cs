namespace Cordon.Engines.Matching.Text;

/// <summary>How a token was written before it was turned into ASCII; decides which comparison is fair.</summary>
internal enum WritingSystem : byte
{
    /// <summary>Latin letters or digits.</summary>
    Latin,

    /// <summary>Arabic or Hebrew script: short vowels are not written.</summary>
    Abjad,

    /// <summary>Cyrillic, Greek, Armenian, Georgian and other alphabets that write vowels.</summary>
    Alphabet,

    /// <summary>Han characters: one character is a syllable and a word.</summary>
    Han,

    /// <summary>Hangul: one character is a syllable.</summary>
    Hangul,

    /// <summary>Kana and the scripts of South and South-East Asia.</summary>
    Syllabary,
}
