using System.Globalization;
using Cordon.Engines.Matching.Text;

namespace Cordon.Engines.Matching.Words;

/// <summary>All words the engine knows, read once from its tables, found by the hash of their ASCII letters.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, Word> _words = [];
    private readonly Dictionary<ulong, OrganisationForm> _forms = [];
    private static readonly Lazy<Vocabulary> Loaded = new(() => new Vocabulary());

    private Vocabulary()
    {
        ReadFrequencies();
        ReadPersonWords();
        ReadGivenNames();
        ReadConcepts();
        ReadNumbers();
        ReadForms();
        foreach (var joint in "and of the for in on at to by from with und fur der die das des et du de la le les y e i v na po dlya po do da del".Split(' '))
            Entry(AsciiHash.Of(System.Text.Encoding.ASCII.GetBytes(joint))).IsJoint = true;
    }

    public static Vocabulary Instance => Loaded.Value;

    /// <summary>Sum of the counts for persons.</summary>
    public double PersonTotal { get; private set; } = 1;

    /// <summary>Sum of the counts for organisations.</summary>
    public double OrganisationTotal { get; private set; } = 1;

    /// <summary>Concepts by number, for explanations.</summary>
    public List<string> Concepts { get; } = [];

    public Word Find(ulong hash) => _words.GetValueOrDefault(hash, Word.Unknown);

    /// <summary>The legal form whose letters, joined, have this hash.</summary>
    public OrganisationForm? Form(ulong hash) => _forms.GetValueOrDefault(hash);

    private Word Entry(ulong hash)
    {
        if (!_words.TryGetValue(hash, out var word))
            _words.Add(hash, word = new Word());
        return word;
    }

    private void ReadFrequencies()
    {
        if (!DataFile.Exists("name-frequencies.tsv"))
            return;
        foreach (var row in DataFile.Rows("name-frequencies.tsv"))
        {
            var word = Entry(AsciiHash.Of(System.Text.Encoding.ASCII.GetBytes(row[0])));
            word.InPersons = int.Parse(row[1], CultureInfo.InvariantCulture);
            word.InOrganisations = int.Parse(row[2], CultureInfo.InvariantCulture);
            PersonTotal += word.InPersons;
            OrganisationTotal += word.InOrganisations;
        }
    }

    private void ReadPersonWords()
    {
        foreach (var row in DataFile.Rows("person-words.tsv"))
        {
            var role = Enum.Parse<PersonRole>(row[0], ignoreCase: true);
            foreach (var spelling in Spellings(row[1]).Where(s => s.Count == 1))
                Entry(spelling[0].Hash).Role = role;
        }
    }

    private void ReadGivenNames()
    {
        var group = 0;
        foreach (var row in DataFile.Rows("given-names.tsv"))
        {
            foreach (var spelling in Spellings(row[0]).Where(s => s.Count == 1))
            {
                var word = Entry(spelling[0].Hash);
                if (!word.NameGroups.Contains(group))
                    word.NameGroups = [.. word.NameGroups, group];
            }

            group++;
        }
    }

    private void ReadConcepts()
    {
        foreach (var row in DataFile.Rows("organisation-words.tsv"))
        {
            foreach (var spelling in Spellings(row[1]).Where(s => s.Count == 1 && s[0].Letters.Length > 1))
                Entry(spelling[0].Hash).Concept = Concepts.Count;
            Concepts.Add(row[0]);
        }
    }

    private void ReadNumbers()
    {
        foreach (var row in DataFile.Rows("numbers.tsv"))
        {
            var value = int.Parse(row[0], CultureInfo.InvariantCulture);
            foreach (var spelling in Spellings(row[1]).Where(s => s.Count == 1 && s[0].Letters.Length > 1))
                Entry(spelling[0].Hash).Number = value;
        }
    }

    private void ReadForms()
    {
        foreach (var row in DataFile.Rows("organisation-forms.tsv"))
        {
            foreach (var spelling in Spellings(row[2]))
            {
                var hash = AsciiHash.Start;
                foreach (var part in spelling)
                    hash = AsciiHash.Continue(hash, part.Letters);
                _forms.TryAdd(hash, new OrganisationForm(row[1], row[0], spelling.Count, spelling.Sum(p => p.Letters.Length)));
                Entry(spelling[0].Hash).BeginsForm = true;
            }
        }
    }

    /// <summary>The spellings of a cell, each cut into words the way names are.</summary>
    private static IEnumerable<List<(byte[] Letters, ulong Hash)>> Spellings(string cell)
    {
        var (letterRoom, tokenRoom) = (new byte[TokenCutter.Capacity], new RawToken[TokenCutter.MostTokens]);
        foreach (var spelling in cell.Split('|'))
        {
            var words = new List<(byte[], ulong)>();
            var cutter = new TokenCutter(letterRoom, tokenRoom);
            cutter.Cut(spelling);
            foreach (var token in cutter.Tokens)
            {
                var letters = cutter.LettersOf(token).ToArray();
                words.Add((letters, AsciiHash.Of(letters)));
            }

            if (words.Count > 0)
                yield return words;
        }
    }
}

/// <summary>A legal form of organisations.</summary>
/// <param name="Name">The form, as its own abbreviation ("GmbH").</param>
/// <param name="Kind">The kind it is anywhere ("LLC", "JSC"), or "-".</param>
/// <param name="Words">How many words the spelling has.</param>
/// <param name="LetterCount">How many letters it has.</param>
internal sealed record OrganisationForm(string Name, string Kind, int Words, int LetterCount);
