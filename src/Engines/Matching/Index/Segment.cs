using Cordon.Engines.Matching.Comparison;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Text;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Index;

/// <summary>One name of one party in a segment.</summary>
internal readonly record struct IndexedName(int Party, PreparedName Name, PartyName Source);

/// <summary>A distinct word of a segment: a name that has it and where, for comparison.</summary>
internal readonly record struct IndexedWord(PreparedName Name, int Token, bool Person);

/// <summary>See <see cref="Segment.KeyOf"/>.</summary>
internal readonly record struct WordKey(ulong Hash, bool Person, TokenRole Role, WritingSystem System, int Characters);

/// <summary>An immutable block of the index: parties, their names, and the tables that find them.</summary>
internal sealed class Segment
{
    private readonly List<int>[] _postings;

    public Segment(IReadOnlyList<PreparedParty> parties)
    {
        Parties = parties;
        var names = new List<IndexedName>();
        var words = new List<IndexedWord>();
        var postings = new List<List<int>>();
        var wordOf = new Dictionary<WordKey, int>();
        var numbers = new Dictionary<string, List<int>>();
        for (var p = 0; p < parties.Count; p++)
        {
            var person = parties[p].Kind == PartyKind.Person;
            foreach (var (name, source) in parties[p].Names)
            {
                for (var t = 0; t < name.Tokens.Length && t < Alignment.MostWords; t++)
                {
                    if (!Brings(name, t))
                        continue;
                    var key = KeyOf(name, t, person);
                    if (!wordOf.TryGetValue(key, out var word))
                    {
                        wordOf.Add(key, word = words.Count);
                        words.Add(new IndexedWord(name, t, person));
                        postings.Add([]);
                    }

                    var own = postings[word];
                    if (own.Count == 0 || own[^1] != names.Count)
                        own.Add(names.Count);
                }

                names.Add(new IndexedName(p, name, source));
            }

            foreach (var identifier in parties[p].Identifiers)
            {
                if (!numbers.TryGetValue(identifier.Normal, out var own))
                    numbers.Add(identifier.Normal, own = []);
                own.Add(p);
            }
        }

        Names = [.. names];
        Words = [.. words];
        _postings = [.. postings];
        Numbers = numbers;
        FillKeys();
        Outlines = [.. WordKeys.Values.ToArray().Select(w => WordOutline.Of(Words[w].Name.Tokens[Words[w].Token], Words[w].Person))];
    }

    public IReadOnlyList<PreparedParty> Parties { get; }

    public IndexedName[] Names { get; }

    public IndexedWord[] Words { get; }

    /// <summary>Skeleton keys to words.</summary>
    public KeyTable WordKeys { get; } = new();

    /// <summary>The outline of each word in the order of <see cref="WordKeys"/>, so that most are ruled out without looking further.</summary>
    public WordOutline[] Outlines { get; }

    /// <summary>Groups of given names, concepts, countries and numbers to words.</summary>
    public KeyTable Groups { get; } = new();

    /// <summary>Skeletons of two or three neighbouring words written together, to names.</summary>
    public KeyTable JoinedKeys { get; } = new();

    /// <summary>Normal forms of numbers to parties.</summary>
    public Dictionary<string, List<int>> Numbers { get; }

    public List<int> NamesWith(int word) => _postings[word];

    /// <summary>Whether a word of a name brings names that have it: forms of address and legal forms do not, joints and initials only alone.</summary>
    public static bool Brings(PreparedName name, int token) => name.Tokens[token].Role switch
    {
        TokenRole.Title or TokenRole.LegalForm => false,
        TokenRole.Particle or TokenRole.Initial => name.Tokens.Length == 1,
        _ => true,
    };

    /// <summary>What a word is in every respect that comparison looks at, so that one may stand for all that have it.</summary>
    public static WordKey KeyOf(PreparedName name, int token, bool person)
    {
        ref readonly var own = ref name.Tokens[token];
        // Han characters of one sound are not the same word.
        var characters = 0;
        if (own.System == WritingSystem.Han)
        {
            foreach (var character in name.Source.AsSpan(own.SourceStart, own.SourceEnd - own.SourceStart))
                characters = (characters * 31) + character;
        }

        return new WordKey(own.Hash, person, own.Role, own.System, characters);
    }

    /// <summary>The keys under which meanings are filed.</summary>
    public static int GroupKeys(in Token token, bool person, Span<ulong> keys)
    {
        var count = 0;
        if (person)
        {
            foreach (var group in token.Word.NameGroups)
            {
                if (count < keys.Length)
                    keys[count++] = (1UL << 40) | (uint)group;
            }
        }
        else
        {
            if (token.Concept >= 0)
                keys[count++] = (2UL << 40) | (uint)token.Concept;
            if (token.Word.Place >= 0)
                keys[count++] = (3UL << 40) | (uint)token.Word.Place;
        }

        return count;
    }

    private void FillKeys()
    {
        Span<ulong> keys = stackalloc ulong[TokenKeys.Most];
        Span<ulong> groups = stackalloc ulong[16];
        for (var w = 0; w < Words.Length; w++)
        {
            ref readonly var token = ref Words[w].Name.Tokens[Words[w].Token];
            var count = TokenKeys.Write(Words[w].Name.SoundsOf(token), keys);
            for (var k = 0; k < count; k++)
                WordKeys.Add(keys[k], w);
            count = GroupKeys(token, Words[w].Person, groups);
            for (var k = 0; k < count; k++)
                Groups.Add(groups[k], w);
        }

        for (var n = 0; n < Names.Length; n++)
        {
            var name = Names[n].Name;
            for (var run = 2; run <= 3; run++)
            {
                for (var t = 0; t + run <= name.Tokens.Length && t < Alignment.MostWords; t++)
                {
                    TokenKeys.Write(JoinedSounds(name, t, run), keys);
                    JoinedKeys.Add(keys[0], n);
                }
            }
        }

        WordKeys.Freeze();
        Groups.Freeze();
        JoinedKeys.Freeze();
    }

    /// <summary>Sounds of neighbouring words, one after the other.</summary>
    public static ReadOnlySpan<byte> JoinedSounds(PreparedName name, int start, int run)
    {
        ref readonly var first = ref name.Tokens[start];
        ref readonly var last = ref name.Tokens[start + run - 1];
        return name.Sounds.AsSpan(first.SoundStart, last.SoundStart + last.SoundLength - first.SoundStart);
    }
}
