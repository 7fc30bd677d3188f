namespace Cordon.Engines.Matching.Words;

/// <summary>What the engine knows about one spelling.</summary>
internal sealed class Word
{
    /// <summary>A spelling nothing is known about.</summary>
    public static readonly Word Unknown = new();

    /// <summary>How often it stands in names of persons in the frequency table.</summary>
    public int InPersons;

    /// <summary>How often it stands in names of organisations, vessels and aircraft.</summary>
    public int InOrganisations;

    /// <summary>What it is in the name of a person besides a name.</summary>
    public PersonRole Role;

    /// <summary>Numbers of the groups of given names it belongs to; two spellings of one group are forms of one name.</summary>
    public int[] NameGroups = [];

    /// <summary>The concept it stands for in names of organisations ("bank", "banco", "банк"), or -1.</summary>
    public int Concept = -1;

    /// <summary>The country it points to in names of organisations (a number of its own), or -1.</summary>
    public int Place = -1;

    /// <summary>Information it carries in names of persons, and of everything else: 0 to 1.</summary>
    public float PersonRarity = 1;
    public float OrganisationRarity = 1;

    /// <summary>The number it spells ("seventh", "VII"), or -1.</summary>
    public int Number = -1;

    /// <summary>True when a legal form may begin with it.</summary>
    public bool BeginsForm;

    /// <summary>True for "and", "of", "the" and their like: joints, not content.</summary>
    public bool IsJoint;
}

/// <summary>What a word can be in the name of a person besides a name.</summary>
internal enum PersonRole : byte
{
    /// <summary>Part of the name.</summary>
    None,

    /// <summary>A title or form of address; not compared.</summary>
    Title,

    /// <summary>bin, al-, van, de and the like.</summary>
    Particle,

    /// <summary>Abu, Umm: father or mother of.</summary>
    Kunya,

    /// <summary>Junior, III, MD.</summary>
    Suffix,
}
