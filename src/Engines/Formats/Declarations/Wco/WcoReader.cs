using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Declarations.Wco;

/// <summary>
/// Reads declarations of the WCO Data Model (3.x, document <c>DEC</c>) in whatever envelope they come: <c>MetaData</c>, a submit request, or bare. Namespaces and prefixes do not matter.
/// Declarations inside an answer of customs (<c>Response</c>) are notices about one, not declarations, and are passed over. Goods are read one by one, so that memory stays bounded.
/// </summary>
internal sealed class WcoReader : IDisposable
{
    /// <summary>The most goods items of one declaration; customs unions allow 999.</summary>
    public const int MostItems = 9_999;

    private readonly InputFile _file;
    private readonly ElementReader _xml;
    private readonly List<string> _path = [];
    private WcoDraft? _draft;
    private int _depth;
    private int _number;

    private WcoReader(InputFile file, InputLimits limits) => (_file, _xml) = (file, new ElementReader(file, limits));

    /// <summary>Whether the file held anything but declarations: an answer of customs, an inventory message.</summary>
    public string? Root { get; private set; }

    public static IEnumerable<DeclarationRow> Read(InputFile file, InputLimits limits)
    {
        using var reader = new WcoReader(file, limits);
        var any = false;
        while (reader.Next() is { } row)
        {
            any = true;
            yield return row;
            if (row.Fault is not null)
                yield break;
        }

        if (!any)
            yield return new DeclarationRow(1, null, Fault.Of("declaration.none", file.Name, ("root", reader.Root ?? "")));
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>The next declaration, or the fault at which the file ends; null at its end.</summary>
    private DeclarationRow? Next()
    {
        try
        {
            while (_xml.NextStart())
            {
                Root ??= _xml.Name;
                var done = _draft is not null && _xml.Depth <= _depth ? Finish() : null;
                Step();
                if (done is not null)
                    return done;
            }

            return _draft is null ? null : Finish();
        }
        catch (FaultException broken)
        {
            _draft = null;
            return new DeclarationRow(_number + 1, null, broken.Fault);
        }
    }

    private void Step()
    {
        var (name, depth) = (_xml.Name, _xml.Depth);
        if (_draft is null)
        {
            _path.RemoveRange(Math.Min(depth, _path.Count), Math.Max(0, _path.Count - depth));
            if (name == "Declaration" && !_path.Exists(p => p.EndsWith("Response", StringComparison.Ordinal)))
                (_draft, _depth) = (new WcoDraft(_file.Name, _xml.Line), depth);
            _path.Add(name);
        }
        else if (depth == _depth + 1 && name != "GoodsShipment")
        {
            _draft.Header(_xml.Take());
        }
        else if (depth == _depth + 2)
        {
            _draft.Shipment(_xml.Take());
        }
    }

    private DeclarationRow Finish()
    {
        var row = _draft!.Finish(++_number);
        _draft = null;
        return row;
    }
}
