using System.Text.Encodings.Web;
using System.Text.Json;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching;

namespace Cordon.Cli.Screening;

/// <summary>One JSON object a row, on a line of its own or in one array. The names of its members are part of the command-line contract.</summary>
internal sealed class ScreenJson : ScreenOutput
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Stream _out = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    private readonly Utf8JsonWriter _json;
    private readonly bool _lines;
    private bool _closed;

    public ScreenJson(ScreenSettings settings, IReadOnlyDictionary<string, ListedEntity> entities, bool lines)
        : base(settings, entities)
    {
        _json = new Utf8JsonWriter(_out, Plain);
        _lines = lines;
        if (!lines)
            _json.WriteStartArray();
    }

    public override void Write(ScreenAnswer answer)
    {
        _json.WriteStartObject();
        _json.WriteNumber("row", answer.Row.Row);
        if (answer.Row.Party is null)
            _json.WriteString("error", answer.Row.Fault!.ToString());
        else
            WriteResults(answer);
        _json.WriteEndObject();
        if (!_lines)
            return;
        _json.Flush();
        _json.Reset(_out);
        _out.WriteByte((byte)'\n');
    }

    public override void Dispose()
    {
        if (!_closed && !_lines)
            _json.WriteEndArray();
        _closed = true;
        _json.Dispose();
        _out.Dispose();
        base.Dispose();
    }

    private void WriteResults(ScreenAnswer answer)
    {
        if (answer.Row.Party!.Id is { } id)
            _json.WriteString("id", id);
        else
            _json.WriteNull("id");
        _json.WriteStartObject("query");
        foreach (var (field, text) in answer.Row.Given!)
        {
            if (field != "id")
                _json.WriteString(field, text);
        }

        _json.WriteEndObject();
        if (answer.Row.Warnings.Count > 0)
        {
            _json.WriteStartArray("warnings");
            foreach (var warning in answer.Row.Warnings)
                _json.WriteStringValue(warning.ToString());
            _json.WriteEndArray();
        }

        _json.WriteStartArray("results");
        foreach (var match in answer.Matches)
            WriteMatch(match);
        _json.WriteEndArray();
    }

    private void WriteMatch(PartyMatch match)
    {
        var comparison = match.Comparison;
        _json.WriteStartObject();
        _json.WriteString("id", match.Party.Id);
        _json.WriteString("caption", match.Party.Caption);
        _json.WriteString("dataset", DatasetOf(match.Party.Id!));
        _json.WriteNumber("score", Math.Round(comparison.Score, 4));
        _json.WriteNumber("probability", Math.Round(comparison.Probability, 4));
        _json.WriteBoolean("match", IsMatch(comparison.Score));
        _json.WriteString("matchedName", comparison.MatchedName?.Text);
        _json.WriteStartObject("explanations");
        foreach (var finding in comparison.Findings)
        {
            _json.WriteStartObject(finding.Feature);
            _json.WriteNumber("score", Math.Round(finding.Score, 4));
            _json.WriteString("detail", finding.Detail);
            _json.WriteString("query", finding.Query);
            _json.WriteString("candidate", finding.Candidate);
            _json.WriteNumber("logOdds", Math.Round(finding.LogOdds, 3));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        if (comparison.Missing.Count > 0)
        {
            _json.WriteStartArray("missing");
            foreach (var missing in comparison.Missing)
                _json.WriteStringValue(missing);
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }
}
