namespace Cordon.Engines.Matching.Comparison;

/// <summary>A run of words on one side held to be the same as a run on the other.</summary>
internal struct Link
{
    public byte QueryStart;
    public byte QueryCount;
    public byte CandidateStart;
    public byte CandidateCount;
    public Likeness Likeness;

    /// <summary>0 to 1.</summary>
    public float Similarity;

    /// <summary>Information of the run that carries less.</summary>
    public float Weight;
}

/// <summary>Why two words are held to be alike.</summary>
internal enum Likeness : byte
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>The same letters.</summary>
    Same,

    /// <summary>Few letters differ.</summary>
    Spelling,

    /// <summary>They sound alike: two transliterations of one name.</summary>
    Sound,

    /// <summary>The same consonants, one side in a script without short vowels.</summary>
    Skeleton,

    /// <summary>Forms of one given name.</summary>
    GivenName,

    /// <summary>Words for one thing in names of organisations.</summary>
    Concept,

    /// <summary>The same number, written differently.</summary>
    Number,

    /// <summary>An initial and a name that begins with it.</summary>
    Initial,

    /// <summary>Abbreviation of a longer word.</summary>
    Abbreviation,

    /// <summary>The first letters of a run of words.</summary>
    Acronym,
}
