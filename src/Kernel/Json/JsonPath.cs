using System.Text;

namespace Cordon.Kernel.Json;

/// <summary>Where the writer stands, said as a JSON pointer (RFC 6901) only when something is wrong.</summary>
internal sealed class JsonPath
{
    private readonly Stack<(string? Name, int Index)> _steps = new();

    public int Depth => _steps.Count;

    public void Enter(string name) => _steps.Push((name, 0));

    public void Enter(int index) => _steps.Push((null, index));

    public void Leave() => _steps.Pop();

    public override string ToString()
    {
        var pointer = new StringBuilder();
        foreach (var (name, index) in _steps.Reverse())
        {
            pointer.Append('/');
            if (name is null)
                pointer.Append(index);
            else
                pointer.Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }
}
