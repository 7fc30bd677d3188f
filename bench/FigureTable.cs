using System.Globalization;

namespace Cordon.Bench;

/// <summary>The table a benchmark prints: figure, ours, target, best peer; with date and machine.</summary>
internal sealed class FigureTable(string title)
{
    private readonly List<string> _lines = [];

    public void Group(string heading) => _lines.Add($"\n{heading}");

    public void Row(string figure, double ours, string target, string peer) =>
        _lines.Add($"  {figure,-62} {Show(ours),10} {target,10} {peer,10}");

    public void Note(string note) => _lines.Add($"  {note}");

    public void Print()
    {
        Console.WriteLine($"./cordon bench {title} · {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC · {Machine()}");
        Console.WriteLine($"  {"",-62} {"ours",10} {"target",10} {"best peer",10}");
        foreach (var line in _lines)
            Console.WriteLine(line);
    }

    private static string Show(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "F3", CultureInfo.InvariantCulture);

    private static string Machine()
    {
        var model = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        var load = File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";
        return $"{Environment.ProcessorCount} cores{(model is null ? "" : ", " + model)}{load}";
    }
}
