using System.Text;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Identifiers;

/// <summary>How a form of an identifier came to be: what two writings have in common when it is the same.</summary>
public enum FormSort
{
    /// <summary>A serial number, letters and digits.</summary>
    Serial,

    /// <summary>The words of a name.</summary>
    Letters,

    /// <summary>The sounds of a name.</summary>
    Sounds,

    /// <summary>The consonants of a name, and the year of birth.</summary>
    Skeleton,

    /// <summary>The first and the last word of a name by their sounds, and the year of birth.</summary>
    Ends,

    /// <summary>The number of a company in a register.</summary>
    Number,
}

/// <summary>One way in which an identifier is written so that the same comes out wherever it is written.</summary>
/// <param name="Sort">How it came to be.</param>
/// <param name="Text">What came out.</param>
public sealed record CanonicalForm(IdentifierSort Kind, FormSort Sort, string Text)
{
    /// <summary>What is blinded, or put into a set: forms of different sorts never are the same bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"cordon.matching/v{CanonicalForms.Version}\0{FormWords.Key(Kind)}\0{FormWords.Key(Sort)}\0{Text}");
}
