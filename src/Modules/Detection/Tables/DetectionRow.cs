using System.Globalization;
using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Tables;

/// <summary>A row of a table.</summary>
internal sealed class DetectionRow(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string this[string column] => cells[columns[column]];

    /// <summary>The parts of a cell; none where it holds a dash.</summary>
    public IReadOnlyList<string> List(string column) => this[column] == "-" ? [] : this[column].Split('|');

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    /// <summary>What the table has in both languages, in the columns <c>name-en</c> and <c>name-fr</c>.</summary>
    public BothLanguages Both(string column) => new(this[column + "-en"], this[column + "-fr"]);
}
