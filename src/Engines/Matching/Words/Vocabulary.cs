using System.Globalization;
using Cordon.Engines.Matching.Text;

namespace Cordon.Engines.Matching.Words;

/// <summary>All words the engine knows, read once from its tables, found by the hash of their ASCII letters.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, Word> _words = [];
    private readonly Dictionary<ulong, OrganisationForm> _forms = [];
    private readonly Dictionary<ulong, int> _stems = [];
    private readonly HashSet<string> _han = [];
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _hanLookup;
    private double _personTotal = 1;
    private double _organisationTotal = 1;
    private static readonly Lazy<Vocabulary> Loaded = new(() => new Vocabulary());

    private Vocabulary()
    {
        ReadFrequencies();
        ReadPersonWords();
        ReadGivenNames();
        ReadConcepts();
        ReadNumbers();
        ReadForms();
        ReadPlaces();
        ReadHanWords();
        foreach (var joint in "and of the for in on at to by from with und fur der die das des et du de la le les y e i v na po dlya po do da del".Split(' '))
            Entry(AsciiHash.Of(System.Text.Encoding.ASCII.GetBytes(joint))).IsJoint = true;
        ComputeRarities();
    }

    public static Vocabulary Instance => Loaded.Value;

    /// <summary>Concepts by number, for explanations.</summary>
    public List<string> Concepts { get; } = [];

    public Word Find(ulong hash) => _words.GetValueOrDefault(hash, Word.Unknown);

    /// <summary>The legal form whose letters, joined, have this hash.</summary>
    public OrganisationForm? Form(ulong hash) => _forms.GetValueOrDefault(hash);

    /// <summary>The concept of an inflected word whose stem is known ("технологий" beside "технология"), or -1.</summary>
    public int ConceptOfStem(ReadOnlySpan<byte> letters)
    {
        for (var cut = 1; cut <= 3 && letters.Length - cut >= 6; cut++)
        {
            if (_stems.TryGetValue(AsciiHash.Of(letters[..^cut]), out var concept))
                return concept;
        }

        return -1;
    }

    /// <summary>Length in characters of the longest known Han word at the beginning, or 0.</summary>
    public int HanWordAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(6, text.Length); length >= 1; length--)
        {
            if (_hanLookup.Contains(text[..length]))
                return length;
        }

        return 0;
    }

    /// <summary>Logarithm of how much more often a word stands in names of persons than in those of everything else; 0 for a word never seen.</summary>
    public float PersonOdds(Word word)
    {
        const double Seldom = 1e-5;
        var odds = Math.Log(((word.InPersons / _personTotal) + Seldom) / ((word.InOrganisations / _organisationTotal) + Seldom));
        return (float)(word.NameGroups.Length > 0 ? Math.Max(odds, 1) : odds);
    }

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
            _personTotal += word.InPersons;
            _organisationTotal += word.InOrganisations;
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
            {
                Entry(spelling[0].Hash).Concept = Concepts.Count;
                AddStem(spelling[0].Letters, Concepts.Count);
            }

            Concepts.Add(row[0]);
            LearnHan(row[1]);
        }
    }

    private void AddStem(byte[] letters, int concept)
    {
        for (var cut = 0; cut <= 2 && letters.Length - cut >= 6; cut++)
        {
            var hash = AsciiHash.Of(letters.AsSpan(..^cut));
            _stems[hash] = _stems.TryGetValue(hash, out var other) && other != concept ? -1 : concept;
        }
    }

    private void ReadPlaces()
    {
        var place = 0;
        foreach (var row in DataFile.Rows("places.tsv"))
        {
            foreach (var spelling in Spellings(row[1]).Where(s => s.Count == 1))
                Entry(spelling[0].Hash).Place = place;
            LearnHan(row[1]);
            place++;
        }
    }

    private void ReadHanWords()
    {
        foreach (var row in DataFile.Rows("han-words.tsv"))
            LearnHan(row[0]);
        _hanLookup = _han.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private void LearnHan(string cell)
    {
        foreach (var spelling in cell.Split('|'))
        {
            if (spelling.Length > 0 && spelling.All(c => Letters.SystemOf(c) == WritingSystem.Han))
                _han.Add(spelling);
        }
    }

    /// <summary>The forms of one given name share their count: a name is not rare because it is spelled in thirty ways.</summary>
    private void ComputeRarities()
    {
        var groups = new Dictionary<int, int>();
        foreach (var word in _words.Values)
        {
            foreach (var group in word.NameGroups)
                groups[group] = groups.GetValueOrDefault(group) + word.InPersons;
        }

        foreach (var word in _words.Values)
        {
            var persons = word.NameGroups.Length == 0 ? word.InPersons : word.NameGroups.Max(g => groups[g]);
            word.PersonRarity = Rarity(persons, _personTotal);
            word.OrganisationRarity = Rarity(word.InOrganisations, _organisationTotal);
        }
    }

    /// <summary>Minus the logarithm of its share of all words, over that of a word never seen.</summary>
    private static float Rarity(int seen, double total) => total < 1000 ? 1 : (float)(Math.Log((seen + 1) / total) / Math.Log(1 / total));

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
                LearnHan(row[2]);
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
