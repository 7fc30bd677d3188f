namespace Cordon.Engines.Matching.Scoring;

/// <summary>As what two names are read when they are compared; each reading has coefficients of its own.</summary>
internal enum Reading
{
    /// <summary>As names of persons.</summary>
    Person,

    /// <summary>As names of organisations, vessels or aircraft, which the question says its party is.</summary>
    Other,

    /// <summary>The same, but the question does not say what its party is: it may be a person, who has nothing to do with a firm of that name.</summary>
    Unstated,
}
