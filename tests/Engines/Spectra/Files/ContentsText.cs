using System.Collections;
using System.Globalization;
using System.Text;
using Cordon.Engines.Spectra.Files;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>Contents as text, member by member, so that two can be compared and a difference can be read.</summary>
internal static class ContentsText
{
    private static readonly HashSet<string> OfTheFileItself = ["Name", "Format", "Sha256", "Warnings", "Origin", "LeftOut"];

    public static string Of(SpectrumFile file)
    {
        var text = new StringBuilder();
        foreach (var property in typeof(SpectrumFile).GetProperties().Where(p => !OfTheFileItself.Contains(p.Name)))
            Append(text, property.Name, property.GetValue(file));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, object? value)
    {
        if (value is null)
            return;
        if (value is IEnumerable<double> numbers)
            text.AppendLine($"{path}: {string.Join(' ', numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture)))}");
        else if (value is string or double or bool or Enum or DateTime or TimeSpan or DateTimeOffset or int)
            text.AppendLine(value is DateTime time ? $"{path}: {time:O}" : string.Create(CultureInfo.InvariantCulture, $"{path}: {value}"));
        else if (value is IEnumerable several)
        {
            var index = 0;
            foreach (var one in several)
                Append(text, $"{path}[{index++}]", one);
        }
        else
        {
            text.AppendLine($"{path}: {value.GetType().Name}");
            foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
                Append(text, $"{path}.{property.Name}", property.GetValue(value));
            foreach (var field in value.GetType().GetFields())
                Append(text, $"{path}.{field.Name}", field.GetValue(value));
        }
    }
}
