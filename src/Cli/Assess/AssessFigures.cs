using System.Text.Json;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Assess;

namespace Cordon.Cli.Assess;

/// <summary>The figures of a run, printed as the last line on the error stream.</summary>
internal sealed class AssessFigures
{
    private readonly Dictionary<ControlDecision, int> _decisions = [];
    private readonly List<double> _milliseconds = [];

    public int Errors { get; private set; }

    /// <summary>Declarations proposed for more than a question.</summary>
    public int Serious => _decisions.Where(d => d.Key > ControlDecision.AskForInformation).Sum(d => d.Value);

    public void Count(Assessment? assessment, double milliseconds)
    {
        if (assessment is null)
        {
            Errors++;
            return;
        }

        _milliseconds.Add(milliseconds);
        _decisions[assessment.Result.Decision] = _decisions.GetValueOrDefault(assessment.Result.Decision) + 1;
    }

    public void Print(int parties)
    {
        _milliseconds.Sort();
        var seconds = _milliseconds.Sum() / 1000;
        Console.Error.WriteLine(JsonSerializer.Serialize(new
        {
            declarations = _milliseconds.Count,
            errors = Errors,
            parties,
            declarationsPerSecond = seconds > 0 ? Math.Round(_milliseconds.Count / seconds) : 0,
            p50Ms = At(0.5),
            p95Ms = At(0.95),
            decisions = _decisions.OrderBy(d => d.Key).ToDictionary(d => JsonNamingPolicy.CamelCase.ConvertName(d.Key.ToString()), d => d.Value),
        }));
    }

    private double At(double share) => _milliseconds.Count == 0 ? 0 : Math.Round(_milliseconds[(int)(share * (_milliseconds.Count - 1))], 3);
}
