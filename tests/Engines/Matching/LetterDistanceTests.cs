using System.Text;
using Cordon.Engines.Matching.Comparison;
using CsCheck;

namespace Cordon.Tests.Engines.Matching;

public sealed class LetterDistanceTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'e'], 0, 20];

    [Fact]
    public void It_agrees_with_the_textbook() =>
        Gen.Select(Word, Word).Sample((a, b) => LetterDistance.Between(Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b)) == Textbook(a, b), iter: 5000);

    [Fact]
    public void A_swap_of_neighbours_is_one_edit() => Assert.Equal(1, LetterDistance.Between("donlad"u8, "donald"u8));

    /// <summary>Optimal string alignment by the definition.</summary>
    private static int Textbook(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
