namespace Cordon.Engines.Matching.Index;

/// <summary>Working room of one search over one segment; kept per thread so that a search allocates little.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _mine;

    private float[] _gain = [];
    private float[] _best = [];
    private int[] _bestStamp = [];
    private int[] _seenStamp = [];
    private int[] _wordStamp = [];
    private float[] _ofWord = [];
    private int[] _ofWordStamp = [];
    private float[] _otherGain = [];
    private int[] _joinedStamp = [];
    private int _stamp;
    private int _search;

    /// <summary>Names that gained anything in this search.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>Names in the order they are to be compared.</summary>
    public List<(float Relevance, int Name)> Ranked { get; } = [];

    public static Scratch For(Segment segment)
    {
        var scratch = _mine ??= new Scratch();
        if (scratch._gain.Length < segment.Names.Length)
        {
            scratch._gain = new float[segment.Names.Length];
            scratch._best = new float[segment.Names.Length];
            scratch._bestStamp = new int[segment.Names.Length];
            scratch._seenStamp = new int[segment.Names.Length];
        }

        if (scratch._otherGain.Length < scratch._gain.Length)
        {
            scratch._otherGain = new float[scratch._gain.Length];
            scratch._joinedStamp = new int[scratch._gain.Length];
        }

        if (scratch._wordStamp.Length < segment.Words.Length)
        {
            scratch._wordStamp = new int[segment.Words.Length];
            scratch._ofWord = new float[segment.Words.Length];
            scratch._ofWordStamp = new int[segment.Words.Length];
        }

        scratch.Words.Clear();
        scratch.Touched.Clear();
        scratch.Ranked.Clear();
        scratch._search = ++scratch._stamp;
        return scratch;
    }

    /// <summary>Begins the next word of the query: a name counts once for each.</summary>
    public void NextWord() => _stamp++;

    /// <summary>True the first time a word of the segment is met for this word of the query.</summary>
    public bool FirstTime(int word)
    {
        if (_wordStamp[word] == _stamp)
            return false;
        _wordStamp[word] = _stamp;
        return true;
    }

    public void Gain(int name, float gain)
    {
        if (_seenStamp[name] < _search)
        {
            _seenStamp[name] = _search;
            _gain[name] = 0;
            Touched.Add(name);
        }

        if (_bestStamp[name] != _stamp)
        {
            _bestStamp[name] = _stamp;
            _best[name] = 0;
        }

        if (gain <= _best[name])
            return;
        _gain[name] += gain - _best[name];
        _best[name] = gain;
    }

    public float GainOf(int name) => _gain[name];

    /// <summary>Words of the segment that resemble one of the query.</summary>
    public List<int> Words { get; } = [];

    /// <summary>Notes what the likeness of a word of the segment to one of the query explains: the most of all words of the query counts.</summary>
    public void Resembles(int word, float gain)
    {
        if (_ofWordStamp[word] < _search)
        {
            _ofWordStamp[word] = _search;
            _ofWord[word] = 0;
            Words.Add(word);
        }

        _ofWord[word] = Math.Max(_ofWord[word], gain);
    }

    /// <summary>Notes that a word of one side is written as several on the other.</summary>
    public void Joined(int name) => _joinedStamp[name] = _search;

    public bool IsJoined(int name) => _joinedStamp[name] == _search;

    /// <summary>Sums the gains the other way round, over the words of each name found: what a search from the other side would call <see cref="GainOf"/>.</summary>
    public void SumOtherWay(Segment segment)
    {
        foreach (var name in Touched)
            _otherGain[name] = 0;
        foreach (var word in Words)
        {
            foreach (var name in segment.NamesWith(word))
                _otherGain[name] += _ofWord[word];
        }
    }

    /// <summary>The smaller of both sums, see <see cref="SumOtherWay"/>.</summary>
    public float GainEitherWay(int name) => Math.Min(_gain[name], _otherGain[name]);
}
