using Cordon.Engines.Matching.Text;
using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Names;

/// <summary>One word of a prepared name with everything comparison needs.</summary>
internal struct Token
{
    /// <summary>Where its ASCII letters lie in <see cref="PreparedName.Letters"/>.</summary>
    public short Start;
    public byte Length;

    /// <summary>Where its sounds lie in <see cref="PreparedName.Sounds"/>.</summary>
    public short SoundStart;
    public byte SoundLength;

    /// <summary>Where it stands in the name as written, in characters.</summary>
    public short SourceStart;
    public short SourceEnd;

    public TokenRole Role;
    public WritingSystem System;

    /// <summary>Information it carries, 0 to 1: how rare it is among names of its kind, less where it is a particle or a joint.</summary>
    public float Weight;

    /// <summary>Bits a–z and 0–9 of the letters in it: two words without common bits cannot be alike.</summary>
    public ulong LetterSet;

    /// <summary>Hash of its letters.</summary>
    public ulong Hash;

    /// <summary>The concept it stands for in names of organisations, its own or that of its stem; -1 when none.</summary>
    public int Concept;

    /// <summary>What is known of it.</summary>
    public Word Word;
}

/// <summary>What a word does in a name.</summary>
internal enum TokenRole : byte
{
    /// <summary>Carries the name.</summary>
    Content,

    /// <summary>One letter that stands for a name.</summary>
    Initial,

    /// <summary>A number: of a brigade, a fund, a ship.</summary>
    Number,

    /// <summary>al-, bin, van; of, and, the.</summary>
    Particle,

    /// <summary>Abu, Umm.</summary>
    Kunya,

    /// <summary>Junior, III.</summary>
    Suffix,

    /// <summary>Part of a legal form.</summary>
    LegalForm,

    /// <summary>Form of address: not compared.</summary>
    Title,
}
