using System.Diagnostics;
using System.Text.Json;

namespace Cordon.Cli.Screening;

/// <summary>The figures of a run, printed as the last line on the error stream.</summary>
internal sealed class ScreenFigures(double threshold)
{
    private readonly List<double> _milliseconds = [];
    /// <summary>When the program began; the launcher before it is not counted.</summary>
    public static long Started { get; set; } = Stopwatch.GetTimestamp();

    private double _loadSeconds;
    private long _loaded;
    private int _entities;
    private int _names;
    private int _rows;

    public int Errors { get; private set; }

    public int Hits { get; private set; }

    public void Loaded(int entities, int names)
    {
        (_entities, _names) = (entities, names);
        _loadSeconds = Stopwatch.GetElapsedTime(Started).TotalSeconds;
        _loaded = Stopwatch.GetTimestamp();
    }

    public void Count(ScreenAnswer answer)
    {
        _rows++;
        if (answer.Row.Party is null)
            Errors++;
        else
            _milliseconds.Add(answer.Milliseconds);
        if (answer.Matches.Count > 0 && answer.Matches[0].Comparison.Score >= threshold)
            Hits++;
    }

    public void Print()
    {
        var seconds = Stopwatch.GetElapsedTime(_loaded).TotalSeconds;
        _milliseconds.Sort();
        Console.Error.WriteLine(JsonSerializer.Serialize(new
        {
            entities = _entities,
            names = _names,
            loadSeconds = Math.Round(_loadSeconds, 3),
            queries = _rows,
            queriesPerSecond = Math.Round(_rows / Math.Max(seconds, 1e-9), 1),
            p50Ms = At(0.5),
            p95Ms = At(0.95),
            peakMemoryMb = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, 1),
            errors = Errors,
        }));
    }

    private double At(double share) => _milliseconds.Count == 0 ? 0 : Math.Round(_milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))], 3);
}
